"""Who a shortened name stands for, given the article: governing heads, siblings, typed namesakes, title, dateline, lead.

A name that stays open keeps all its candidates; nothing is guessed. `resolve` settles the mentions one after the other,
each by what stands before it, and then adds the names that only those settled ones make names. The modules in reading
order: `setting`, `kinds`, `topics`, `heads`, `names`, `anaphora`, `owners`, `units`, `tellers`, `bodies`, `headless`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from berita_extract.mentions.institutions import InstitutionMention, as_governments, under_one_id
from berita_extract.mentions.resolution.anaphora import taken_up
from berita_extract.mentions.resolution.bodies import settle_body
from berita_extract.mentions.resolution.headless import (
    with_bare_names,
    with_items,
    with_own_names,
    with_rosters,
    with_stations,
)
from berita_extract.mentions.resolution.heads import Heads
from berita_extract.mentions.resolution.kinds import Kinds
from berita_extract.mentions.resolution.names import Names, alias_of_place, bracketed, misnamed, office_owned
from berita_extract.mentions.resolution.owners import Owners
from berita_extract.mentions.resolution.setting import Setting
from berita_extract.mentions.resolution.tellers import only_telling, speaking_for
from berita_extract.mentions.resolution.units import settle_unit, with_twin_stations, with_whole_names
from berita_extract.reference import Reference
from berita_extract.scopes import Document


def resolve(
    mentions: Sequence[InstitutionMention],
    document: Document,
    title_mentions: Sequence[InstitutionMention],
    reference: Reference,
    on: date | None,
) -> list[InstitutionMention]:
    """The mentions with the candidates that the article leaves open: one where it is clear, several where it is not."""
    setting = Setting(mentions, document, title_mentions, reference, on)
    found: Sequence[InstitutionMention] = with_whole_names(_settled(setting))
    for more in (with_items, with_stations, with_rosters, with_bare_names, with_stations):
        found = more(setting, found)
    found = with_twin_stations(setting, with_own_names(setting, found))
    return under_one_id(found, reference)


def _settled(setting: Setting) -> list[InstitutionMention]:
    """Each mention of the article with the candidates it has by what stands before it."""
    kinds = Kinds(setting)
    owners = Owners(setting)
    names = Names(setting, kinds, Heads(setting, kinds), owners.items)
    done: list[InstitutionMention] = []
    for mention in setting.mentions:
        settled = _settle(setting, names, owners, mention, done)
        settled = office_owned(setting, settled, done) or settled
        if settled.span in owners.owning or (done and alias_of_place(setting, settled, done[-1])):
            settled = replace(settled, place=True)
        if done and (either := misnamed(setting, settled, done[-1])):
            done[-1] = replace(done[-1], candidates=either)
            settled = replace(settled, form=done[-1].form, candidates=either, place=done[-1].place)
        done.append(settled)
    return done


def _settle(
    setting: Setting, names: Names, owners: Owners, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention:
    if alias := bracketed(setting, mention, before):
        return alias
    match mention.form:
        case "bare" | "area":
            return names.settle(mention, before)
        case "holder" if mention.unit is not None:
            head = speaking_for(setting, settle_unit(setting, owners, mention, before))
            return only_telling(setting, head, before)
        case "holder" if mention.candidates and not mention.regions:
            return settle_body(setting, mention)
        case "government" | "holder":
            return as_governments(mention, setting.narrow(mention.regions))
        case "unit":
            return speaking_for(setting, settle_unit(setting, owners, mention, before))
        case "anaphor":
            return taken_up(setting, mention, before)
        case "body":
            return settle_body(setting, mention)
        case _:
            return mention
