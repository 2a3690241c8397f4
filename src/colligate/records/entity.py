"""People, organizations, places and groups across the reports of a story."""

from __future__ import annotations

import msgspec

from colligate.records.mention import EntityType, Form, Gender
from colligate.records.span import Span


class NameForm(msgspec.Struct, frozen=True):
    """One way in which an entity's name is written.

    Args:
        text: The spelling.
        count: How many mentions have it.
        reports: Ids of the reports that have it, sorted.
    """

    text: str
    count: int
    reports: tuple[str, ...]


class EntityRole(Span, frozen=True):
    """A title or job that a report gives the entity. See `records.mention.Role`.

    Args:
        former: The report says that it is past.
        acting: The report says that it is held for a time only.
        of: Words naming the country or body that it belongs to, if the report names one.
        elect: The report says that it is won or given, but not yet taken up ("president-elect").
    """

    former: bool = False
    acting: bool = False
    of: str | None = None
    elect: bool = False


class EntityMention(Span, frozen=True, kw_only=True):
    """Words that name or refer to the entity.

    Args:
        form: Whether they are a name, a description or a pronoun.
    """

    form: Form


class Place(msgspec.Struct, frozen=True):
    """Where a place is, after GeoNames (geonames.org, CC BY 4.0).

    Args:
        country: ISO 3166-1 alpha-2 code; None if it lies in no one country.
        latitude: Degrees north; None when not known.
        longitude: Degrees east; None when not known.
        geonames: GeoNames id; None when the gazetteer does not hold the place.
        within: Names of what contains it, nearest first ("Tripoli", "Libya").
    """

    country: str | None
    latitude: float | None
    longitude: float | None
    geonames: int | None
    within: tuple[str, ...] = ()


class Alternative(msgspec.Struct, frozen=True):
    """Another entity of the story that this one may also be.

    Args:
        entity: Its id.
        reason: What speaks for it and what keeps them apart, in plain words.
    """

    entity: str
    reason: str


class WikidataCandidate(msgspec.Struct, frozen=True):
    """An item of the user's table of Wikidata ids that an entity may be.

    Args:
        id: The item ("Q42").
        name: The table's first name for it.
        description: What it is, in the table's words; None when the table does not say.
    """

    id: str
    name: str
    description: str | None = None


class Entity(msgspec.Struct, frozen=True):
    """One person, organization, place, group or other thing.

    Args:
        id: Name within the story ("e1").
        type: Kind of entity.
        name: The fullest name most used in the story; a description where no report gives a name.
        names: The spellings, most used first.
        roles: Titles and jobs, per report.
        place: Where it is, for places that the gazetteer knows; else None.
        mentions: Every mention in every report.
        ambiguous: What it may also be, where the evidence does not decide.
        gender: Gender that titles and pronouns show, if they agree.
        named: Some report gives a name.
        government: ISO 3166-1 code of the country whose government it is, by description ("the Kenyan government") or
            by its capital's name ("Nairobi rejected the plan"), and then never the city; None for all else.
        wikidata: Id of its item of Wikidata ("Q42"), where the user gave a table of them and one item alone fits.
        wikidata_candidates: The items that fit, where there are several, or where one fits several entities.
    """

    id: str
    type: EntityType
    name: str
    names: tuple[NameForm, ...]
    roles: tuple[EntityRole, ...]
    place: Place | None
    mentions: tuple[EntityMention, ...]
    ambiguous: tuple[Alternative, ...] = ()
    gender: Gender | None = None
    named: bool = True
    government: str | None = None
    wikidata: str | None = None
    wikidata_candidates: tuple[WikidataCandidate, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """The spellings of the name, most used first."""
        return tuple(name.text for name in self.names)
