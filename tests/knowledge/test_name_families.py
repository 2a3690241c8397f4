"""Names of one person and of two, in the spellings of every family of languages that the news romanizes."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.name_scores import score_names
from colligate.knowledge.names import fold, parse_name

SAME = {
    "arabic": [
        ("Khaled Mansour", "Khalid Mansur"),
        ("Jamal al-Din Haddad", "Gamal Eddin Haddad"),
        ("Yousef Abdul-Rahman", "Yusuf Abd al-Rahman"),
        ("Abdelaziz Belkacem", "Abd al-Aziz Bilqasim"),
        ("Nour el-Houda Cherif", "Nur al-Huda Sharif"),
        ("Hussein Qasim", "Hussain Kassem"),
        ("Mohammed bin Nasser", "Muhammad bin Nasir"),
        ("Othman Shaheen", "Uthman Shahin"),
        ("Abdallah Saleh", "Abdullah Salih"),
        ("Faisal al-Otaibi", "Faysal Al Utaybi"),
        ("Ayman Zoubi", "Ayman al-Zu'bi"),
        ("Sa'id Jabir", "Saeed Jaber"),
        ("Dhiya Qureshi", "Zia Qurayshi"),
        ("Abu Bakr Ghanem", "Aboubakr Ghanim"),
    ],
    "maghrebi": [
        ("Tarek Boughali", "Tariq Bughali"),
        ("Khadidja Messaoudi", "Khadija Masudi"),
        ("Chakib Benmoussa", "Shakib Bin Musa"),
        ("Hocine Aït Larbi", "Hussein Ait Larbi"),
        ("Ghezala Zitouni", "Ghazala Zaytuni"),
    ],
    "persian": [
        ("Hossein Rouhollahi", "Hussein Ruhollahi"),
        ("Gholamreza Jafari", "Qolam-Reza Ja'fari"),
        ("Mahmoud Sadeghi", "Mahmud Sadeqi"),
        ("Javad Khorasani", "Jawad Khurasani"),
        ("Mohsen Rezaei", "Mohsen Rezai"),
        ("Ebrahim Golestani", "Ibrahim Gulistani"),
    ],
    "hebrew": [
        ("Yitzhak Ben-Haim", "Isaac Ben Chaim"),
        ("Moshe Katz", "Moshé Kats"),
        ("Tzipi Levi", "Zippi Levy"),
        ("Ya'akov Shapira", "Yaakov Schapira"),
        ("Chaim Weitzman", "Haim Weizmann"),
        ("Yehuda Avni", "Jehuda Avni"),
    ],
    "russian": [
        ("Sergei Gavrilov", "Sergey Gavrilov"),
        ("Yevgeny Alekseyev", "Evgenii Alexeev"),
        ("Maxim Orlov", "Maksim Orlov"),
        ("Dmitri Ivanovich Tkachyov", "Dmitry Tkachev"),
        ("Aleksandr Chubarov", "Alexander Tschubarow"),
        ("Fyodor Zhukovsky", "Fedor Zhukovskii"),
        ("Юрий Щербаков", "Yuri Shcherbakov"),
        ("Natalya Belyakova", "Natalia Beliakova"),
        ("Anatoly Vasilyev", "Anatolij Wassiljew"),
    ],
    "ukrainian": [
        ("Oleksandr Hrytsenko", "Alexander Gritsenko"),
        ("Volodymyr Kovalchuk", "Vladimir Kovalchuk"),
        ("Serhiy Bondar", "Sergei Bondar"),
        ("Yevhen Zhadko", "Yevgeny Zhadko"),
        ("Olena Shevchuk", "Elena Shevchuk"),
        ("Mykola Hnatyuk", "Nikolai Gnatiuk"),
        ("Andrii Melnyk", "Andrei Melnik"),
    ],
    "bulgarian": [
        ("Boyko Hristov", "Bojko Christov"),
        ("Tsvetan Dimitroff", "Cvetan Dimitrov"),
        ("Georgi Parvanov", "Georgi Purvanov"),
        ("Stoyan Zhelev", "Stojan Jelev"),
        ("Milen Stanchev", "Milen Stantchev"),
    ],
    "greek": [
        ("Georgios Papadakis", "Yiorgos Papadakis"),
        ("Ioannis Hatzis", "Yannis Chatzis"),
        ("Dimitrios Kyriakou", "Dimitris Kiriakou"),
        ("Giannis Vasileiou", "Yiannis Vassiliou"),
        ("Γιώργος Νικολάου", "Giorgos Nikolaou"),
    ],
    "chinese": [
        ("Zhang Weimin", "Chang Wei-min"),
        ("Xu Zhiyong", "Hsu Chih-yung"),
        ("Weimin Zhang", "Zhang Weimin"),
    ],
    "cantonese": [
        ("Chan Tai-man", "Chan Tai Man"),
        ("Wong Kwok-keung", "Kwok-keung Wong"),
        ("Carrie Lam Cheng Yuet", "Carrie Lam"),
        ("Leung Chun-ho", "Leung Chun Ho"),
        ("Lau Siu-ming", "Liu Xiaoming"),
    ],
    "korean": [
        ("Kim Jong-su", "Kim Chong-su"),
        ("Lee Myung-soo", "Yi Myong-su"),
        ("Choi Sung-ho", "Choe Song-ho"),
        ("Ban Ki-hoon", "Ki-hoon Ban"),
        ("Jung Hyun-woo", "Chung Hyun Woo"),
        ("Lee Jae-yong", "Jae-Yong Lee"),
    ],
    "japanese": [
        ("Ōno Taro", "Ohno Taro"),
        ("Shinichi Satō", "Shin'ichi Sato"),
        ("Junichiro Kōno", "Jun-ichiro Kohno"),
        ("Fumio Tsuji", "Humio Tuzi"),
        ("Taro Suzuki", "Suzuki Taro"),
        ("Yuuki Itoh", "Yuki Ito"),
    ],
    "hungarian": [
        ("Kovács János", "János Kovács"),
        ("Szabó Gábor", "Gabor Szabo"),
        ("Horváth-Nagy Éva", "Eva Horvath-Nagy"),
    ],
    "western": [
        ("Robert “Bob” Tanner", "Bob Tanner"),
        ("William J. Harper", "Bill Harper"),
        ("Jean-Pierre Lefèvre", "Jean Pierre Lefevre"),
        ("Maria da Silva Santos", "Maria Silva Santos"),
        ("Pieter van der Molen", "Pieter Vandermolen"),
        ("Ludwig von Stein", "Ludwig Stein"),
        ("Seán O'Hara", "Sean OHara"),
        ("Dr. Paul Weller, MD", "Paul Weller"),
        ("Sir Edward Moss", "Edward Moss"),
        ("José Núñez", "Jose Nunez"),
        ("Björn Söderström", "Bjorn Soderstrom"),
        ("Jürgen Müller", "Juergen Mueller"),
        ("D'Angelo Price", "DAngelo Price"),
        ("Anne-Marie Duval", "Annemarie Duval"),
        ("Catherine MacDonald", "Catherine Macdonald"),
        ("Beth Carver", "Elizabeth Carver"),
        ("Sgt. Mary Ann Cole", "Mary Ann Cole"),
        ("Tanner, Robert", "Robert Tanner"),
        ("J. R. Weller", "John Robert Weller"),
        ("Łukasz Wiśniewski", "Lukasz Wisniewski"),
        ("Nguyen Van Minh", "Nguyễn Văn Minh"),
        ("Þór Jónsson", "Thor Jonsson"),
        ("Kathryn Moss", "Catherine Moss"),
    ],
}
DIFFERENT = {
    "arabic": [
        ("Khaled Mansour", "Khaled Nasser"),
        ("Hassan Saleh", "Hussein Saleh"),
        ("Salim Qasim", "Salem Bassim"),
        ("Abdul Rahman Saleh", "Abdul Rahim Saleh"),
        ("Abdel Malik Hadi", "Abdel Karim Hadi"),
    ],
    "maghrebi": [],
    "persian": [
        ("Ali Akbari", "Ali Asghari"),
    ],
    "hebrew": [
        ("Moshe Katz", "Moshe Kaplan"),
        ("Chaim Levi", "Shimon Levi"),
    ],
    "russian": [
        ("Sergei Gavrilov", "Sergei Gavrilin"),
        ("Ivan Petrov", "Ivan Petrenko"),
        ("Natalya Belyakova", "Natalya Belkina"),
        ("Dmitri Ivanovich Sokolov", "Dmitri Petrovich Sokolov"),
    ],
    "ukrainian": [
        ("Serhiy Bondar", "Serhiy Bondarenko"),
        ("Olena Shevchuk", "Olena Shevchenko"),
    ],
    "bulgarian": [
        ("Georgi Parvanov", "Georgi Purlov"),
    ],
    "greek": [
        ("Georgios Papadakis", "Georgios Papandakis Manolis"),
        ("Nikos Papas", "Nikos Pappakis"),
    ],
    "chinese": [
        ("Zhang Weimin", "Zhang Wenming"),
        ("Li Na", "Li Ming"),
    ],
    "cantonese": [
        ("Chan Tai-man", "Chan Siu-ming"),
        ("Wong Kwok-keung", "Wong Kwok-fai"),
    ],
    "korean": [
        ("Kim Jong-su", "Kim Jong-min"),
        ("Lee Jae-yong", "Lee Jae-in"),
        ("Park Geun-young", "Park Geun-sik"),
    ],
    "japanese": [
        ("Taro Suzuki", "Jiro Suzuki"),
        ("Fumio Tanaka", "Fumiko Tanaka"),
        ("Shinichi Sato", "Shinji Sato"),
    ],
    "hungarian": [
        ("Kovács János", "Kovács József"),
        ("Szabó Gábor", "Szabados Gábor"),
    ],
    "western": [
        ("James Harper", "Jamie Harker"),
        ("Paul Weller", "Pauline Weller"),
        ("Marta Berg", "Marta Bergman"),
        ("Ann Lee", "Ann Leigh-Moss"),
    ],
}


@pytest.mark.parametrize(("left", "right"), [pair for pairs in SAME.values() for pair in pairs])
def test_one_name_in_two_spellings(left: str, right: str) -> None:
    """Habits of romanizing, accents, particles, titles, short forms and the order of the parts make no other name."""
    assert score_names(left, right).probability >= 0.5
    assert score_names(right, left).probability >= 0.5


@pytest.mark.parametrize(("left", "right"), [pair for pairs in DIFFERENT.values() for pair in pairs])
def test_two_names(left: str, right: str) -> None:
    """Near names, and names that share a part, stay two."""
    assert score_names(left, right).probability < 0.5


@pytest.mark.parametrize(
    ("text", "family", "first"),
    [
        ("Kovács János", "kovacs", True),
        ("János Kovács", "kovacs", False),
        ("Suzuki Taro", "suzuki", True),
        ("Taro Suzuki", "suzuki", False),
        ("Zhang Weimin", "zhang", True),
        ("Weimin Zhang", "zhang", False),
        ("Ban Ki-hoon", "ban", True),
        ("Lee Harper", "harper", False),
        ("Kim Weller", "weller", False),
        ("Long John", "john", False),
        ("Mori Berg", "berg", False),
    ],
)
def test_whose_family_name_stands_first(text: str, family: str, first: bool) -> None:
    """A family name of a people that puts it first, before a given name of the same people."""
    name = parse_name(text)
    assert [part.core for part in name.family] == [family]
    assert name.family_first is first


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Benmoussa", "moussa"),
        ("Ben Moussa", "moussa"),
        ("Vandermolen", "molen"),
        ("van der Molen", "molen"),
        ("Benjamin", "benjamin"),
        ("Bennett", "bennett"),
        ("Vander", "vander"),
    ],
)
def test_particles_written_into_the_name(text: str, core: str) -> None:
    """They are left off as those are that stand apart; a name that only begins like one stays whole."""
    assert parse_name(f"Karim {text}").cores[-1] == core


def test_lists_of_orders_are_folded_and_apart() -> None:
    """A word in both lists would decide nothing; one with an accent would never be found."""
    for order in load_data("names")["orders"].values():
        assert not set(order["family"]) & set(order["given"])
        for words in order.values():
            assert len(words) == len(set(words))
            assert words == [fold(word) for word in words]
