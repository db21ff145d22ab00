"""The decision table R1–R12: what the items of one record, taken together, are under the law.

Pure functions over `Atom`s: no value is ever seen here, only kinds and strengths. Every answer is a
candidate that a person confirms; the rules' articles are in `law/decision.toml`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from pdscan.appi.tables import rules as law_rules
from recognizers.entities import ENTITIES, EntityType, Sensitivity, Strength

CATEGORIES = (
    "personal",
    "individual_number",
    "identification_code",
    "special_care",
    "financial_sensitive",
    "property_risk",
    "credential",
    "personal_data_candidate",
    "person_related",
    "to_confirm",
)
"""Every category, in the order in which results list them."""

_UNKNOWN = EntityType("", "", "", Strength.S1)  # an organisation's own pattern: a quasi-identifier by default
_LOOKED_UP = frozenset({"JP_ADDRESS", "PHONE_NUMBER", "EMAIL_ADDRESS", "INTERNAL_ID"})
_ATTRIBUTES = frozenset({"GENDER", "AGE", "OCCUPATION", "NATIONALITY"})
_CODE_PARTS = frozenset({"insurer", "symbol"})


@dataclass(frozen=True, slots=True, order=True)
class Atom:
    """One item of a record. `strength` None takes the entity type's own; `part` names half of a pair.

    `is_nobody`: the value belongs to no natural person. `is_bystander`: a person who is in the record by
    office (author, physician, clerk), so that a disease beside the name is not theirs.
    """

    entity: str
    strength: int | None = None
    part: str = ""
    is_nobody: bool = False
    is_bystander: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """Categories and the rules that gave them."""

    categories: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The provisions that the rules follow, in the same order."""
        return tuple(law_rules()[rule].article for rule in self.rules)

    @property
    def is_about_person(self) -> bool:
        """Whether some rule found a person, or may have."""
        return any(rule in ("R1", "R2", "R3", "R4", "R5", "R6") for rule in self.rules)


def entity_type(name: str) -> EntityType:
    """The entity type, or a quasi-identifier for one that the organisation registered itself."""
    return ENTITIES.get(name, _UNKNOWN)


def judge(atoms: Collection[Atom], *, is_key_known: bool = False, is_list: bool = False) -> Judgement:
    """The categories of one record.

    `is_key_known`: the record's only quasi-identifier is a key found in a table of the same organisation
    that R1 to R3 hold for (R5). `is_list`: the record is one of two or more people's in a table (R11).
    """
    return _judge(frozenset(atoms), is_key_known, is_list)


@lru_cache(maxsize=65536)
def _judge(atoms: frozenset[Atom], is_key_known: bool, is_list: bool) -> Judgement:
    counted = [
        atom for atom in atoms if not atom.is_nobody and entity_type(atom.entity).sensitivity is not Sensitivity.AGAINST
    ]
    rules = _persons(counted, is_key_known)
    is_personal = any(rule in rules for rule in ("R1", "R2", "R3", "R4", "R5"))
    is_subject_named = is_personal and _has_subject(counted, is_key_known)
    categories: set[str] = set()
    kinds = {entity_type(atom.entity).sensitivity for atom in counted}
    if is_personal:
        categories.add("personal")
        if is_list:
            categories.add("personal_data_candidate")
            rules.append("R11")
    elif "R6" in rules:
        categories.add("to_confirm")
    if "R1" in rules:
        categories |= {"individual_number", "identification_code"}
    if "R2" in rules:
        categories.add("identification_code")
    for kind, category in (
        (Sensitivity.SPECIAL_CARE, "special_care"),
        (Sensitivity.FINANCIAL_SENSITIVE, "financial_sensitive"),
    ):
        if kind in kinds:
            if is_subject_named or ("R6" in rules and _has_subject(counted, is_key_known)):
                categories.add(category)
                rules.append("R7" if is_subject_named else "R6")
            else:
                rules.append("R8")
    if Sensitivity.PERSON_RELATED in kinds:
        if is_personal:
            rules.append("R10")
        elif "R6" not in rules and (is_list or _tells_of_someone(counted)):
            categories.add("person_related")
            rules.append("R9")
    if any(atom.entity == "CREDIT_CARD" and atom.part != "masked" for atom in counted):
        categories.add("property_risk")
    if Sensitivity.CREDENTIAL in kinds:
        categories.add("credential")
    if atoms and not counted:
        rules.append("R12")
    return Judgement(tuple(one for one in CATEGORIES if one in categories), tuple(dict.fromkeys(rules)))


def _persons(atoms: Collection[Atom], is_key_known: bool) -> list[str]:
    """Which of R1 to R6 hold."""
    rules = []
    strengths = {(atom.entity, strength(atom)) for atom in atoms}
    if any(atom.entity == "JP_MY_NUMBER" for atom in atoms):
        rules.append("R1")
    if any(level == Strength.S3 and not entity_type(name).needs_pair for name, level in strengths) or any(
        is_pair(atoms, name) for name in ("JP_HEALTH_INSURANCE", "JP_CARE_INSURANCE")
    ):
        rules.append("R2")
    if any(level == Strength.S2 for _, level in strengths) or _is_full_name(atoms):
        rules.append("R3")
    weak = {name for name, level in strengths if level == Strength.S1}
    weak |= {atom.entity for atom in atoms if entity_type(atom.entity).needs_pair and atom.part != "insurer"}
    if rules:
        return rules
    if len(weak) >= 2 and weak & _LOOKED_UP:
        return ["R4"]
    if weak and is_key_known:
        return ["R5"]
    return ["R6"] if weak else []


def _tells_of_someone(atoms: Collection[Atom]) -> bool:
    """A history or an identifier, or two attributes: 看護師 alone, as in an advertisement, describes no one."""
    kinds = {atom.entity for atom in atoms if entity_type(atom.entity).sensitivity is Sensitivity.PERSON_RELATED}
    return bool(kinds - _ATTRIBUTES) or len(kinds) > 1


def _has_subject(atoms: Collection[Atom], is_key_known: bool) -> bool:
    """Whether the record says of whom it speaks: the same question without those who stand there by office."""
    subjects = [atom for atom in atoms if not atom.is_bystander]
    return bool(_persons(subjects, is_key_known))


def _is_full_name(atoms: Collection[Atom]) -> bool:
    """Surname and given name in two cells name a person as one cell would."""
    return {"surname", "given"} <= {atom.part for atom in atoms if atom.entity == "PERSON"}


def is_pair(atoms: Collection[Atom], entity: str) -> bool:
    """Insurer's number *and* the insured's: alone neither is an identification code (Cabinet Order art. 1)."""
    parts = {atom.part for atom in atoms if atom.entity == entity}
    return "insurer" in parts and bool(parts - _CODE_PARTS)


def strength(atom: Atom) -> Strength:
    """The atom's identifying strength; halves of a pair, alone, are quasi-identifiers."""
    if atom.strength is not None:
        return Strength(atom.strength)
    return entity_type(atom.entity).strength


def means_nobody(atom: Atom, judgement: Judgement) -> bool:
    """Whether the item, in a record so judged, speaks of no one: R8, R12, evidence against, bare attributes."""
    kind = entity_type(atom.entity)
    if atom.is_nobody or kind.sensitivity is Sensitivity.AGAINST:
        return True
    if kind.sensitivity is Sensitivity.SPECIAL_CARE:
        return "special_care" not in judgement.categories
    if kind.sensitivity is Sensitivity.FINANCIAL_SENSITIVE:
        return "financial_sensitive" not in judgement.categories
    if kind.sensitivity in (Sensitivity.PROPERTY, Sensitivity.CREDENTIAL):
        return False
    if kind.sensitivity is Sensitivity.PERSON_RELATED and "R9" in judgement.rules:
        return False
    return not judgement.is_about_person
