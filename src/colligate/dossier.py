"""The dossier as users hold it: the record of the format, with ways to look things up and to tell it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from colligate.records.account import AccountSentence
from colligate.records.dossier import SCHEMA, DossierRecord
from colligate.records.entity import Entity
from colligate.records.finding import Finding
from colligate.telling.html import tell_html
from colligate.telling.markdown import tell_markdown
from colligate.telling.sentences import account_sentences


class DossierError(ValueError):
    """A file is not a dossier that this version can read."""


class Dossier(DossierRecord, frozen=True, kw_only=True):
    """One account of a story, every line of it sourced. `colligate.brief` makes it, `colligate.load` reads it."""

    @property
    def corroborated(self) -> tuple[Finding, ...]:
        """What two or more independent lines say."""
        return self._findings("corroborated")

    @property
    def disputed(self) -> tuple[Finding, ...]:
        """What is denied, or told in ways that cannot both hold."""
        return self._findings("disputed")

    @property
    def refined(self) -> tuple[Finding, ...]:
        """What one line tells more exactly than another."""
        return self._findings("refined")

    @property
    def updated(self) -> tuple[Finding, ...]:
        """Counts that a later report gives anew."""
        return self._findings("updated")

    @property
    def single_source(self) -> tuple[Finding, ...]:
        """What one line alone says."""
        return self._findings("single_source")

    @property
    def account(self) -> tuple[AccountSentence, ...]:
        """The story in a dozen sentences at most, each made of one finding, with the words that it rests on."""
        return account_sentences(self)

    def _findings(self, kind: str) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.kind == kind)

    def entity(self, name: str) -> Entity:
        """The entity of that id, or that has that spelling or a name with those words in it; the most mentioned first.

        Raises:
            KeyError: There is none.
        """
        wanted = name.casefold()

        def closeness(entity: Entity) -> int:
            spellings = [spelling.casefold() for spelling in entity.spellings]
            if entity.id == name:
                return 3
            if wanted in spellings:
                return 2
            words = set(wanted.split())
            return int(any(words <= set(spelling.split()) for spelling in spellings))

        best = max(self.entities, key=lambda entity: (closeness(entity), len(entity.mentions)), default=None)
        if best is None or not closeness(best):
            raise KeyError(f"no entity is called {name!r}")
        return best

    def to_json(self) -> str:
        """The dossier in its JSON format; the same reports give the same string."""
        return msgspec.json.format(msgspec.json.encode(self), indent=1).decode()

    def to_html(self) -> str:
        """One self-contained page, to open in any browser without a network."""
        return tell_html(self)

    def to_markdown(self) -> str:
        """The same account for a text editor."""
        return tell_markdown(self)

    def _repr_html_(self) -> str:
        # A notebook shows the page in a frame of its own, so that neither's style touches the other.
        page = self.to_html().replace("&", "&amp;").replace('"', "&quot;")
        return f'<iframe srcdoc="{page}" style="width:100%;height:40rem;border:0" title="Dossier"></iframe>'


def load(path: str | Path) -> Dossier:
    """Read a dossier from a JSON file.

    Raises:
        DossierError: The file is not JSON, not a dossier, or of a version that this program does not know.
        OSError: It cannot be read.
    """
    data = Path(path).read_bytes()
    try:
        dossier = msgspec.json.decode(data, type=Dossier)
    except (msgspec.DecodeError, msgspec.ValidationError, ValueError) as error:
        raise DossierError(f"{path}: not a dossier: {error}") from error
    if dossier.schema != SCHEMA:
        raise DossierError(f"{path}: its format is {dossier.schema!r}; this version reads {SCHEMA!r}")
    return dossier
