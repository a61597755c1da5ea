import { dealSort } from '../minigames/sort/deal.ts';
import { SORT_FULL, countZones, pairsOf, sortShortfalls, usableIdeas } from '../minigames/sort/pool.ts';
import { ROUNDS } from '../minigames/sort/state.ts';
import type { Charter, Idea } from '../schema.ts';
import { ARTICLE_KINDS, LOCALES, ZONES } from '../vocabulary.ts';
import { CHARTER_FILE, error, repeated, warning } from './findings.ts';
import type { Finding } from './findings.ts';
import { settingLaws } from './text-laws.ts';

export const FEWEST_ARTICLES = 18;
const DEALS = 40;

/** A charter that can be read, agreed to and dealt. */
export function charterLaws(charter: Charter): Finding[] {
  return [
    ...articleLaws(charter),
    ...charter.ideas.flatMap((idea) => ideaLaws(charter, idea)),
    ...poolLaws(charter),
    ...documentTexts(CHARTER_FILE, charter),
  ];
}

const charterError = (at: string, message: string): Finding => error(CHARTER_FILE, at, message);

function articleLaws(charter: Charter): Finding[] {
  const { articles, contacts } = charter;
  const owners = new Set(contacts.map((contact) => contact.id));
  const zones = ZONES.filter((zone) => !articles.some((article) => article.zone === zone));
  const kinds = ARTICLE_KINDS.filter((kind) => !articles.some((article) => article.kind === kind));
  return [
    ...(articles.length < FEWEST_ARTICLES
      ? [charterError('articles', `${articles.length} articles, at least ${FEWEST_ARTICLES} wanted`)]
      : []),
    ...repeated(articles.map((article) => article.id)).map((id) => charterError(`article "${id}"`, 'is there twice')),
    ...repeated(contacts.map((contact) => contact.id)).map((id) => charterError(`contact "${id}"`, 'is there twice')),
    ...articles
      .filter((article) => !owners.has(article.owner))
      .map((article) => charterError(`article "${article.id}"`, `its owner "${article.owner}" is no contact`)),
    ...zones.map((zone) => charterError('articles', `no article says "${zone}"`)),
    ...kinds.map((kind) => charterError('articles', `no article is a ${kind}`)),
  ];
}

function ideaLaws({ articles, ideas }: Charter, idea: Idea): Finding[] {
  const at = `idea "${idea.id}"`;
  const article = articles.find((one) => one.id === idea.article);
  const twin = ideas.find((one) => one.id === idea.twin);
  const details = idea.details.map((detail) => detail.id);
  return [
    ...(article === undefined ? [charterError(at, `its article "${idea.article}" does not exist`)] : []),
    ...(article !== undefined && article.zone !== idea.zone
      ? [charterError(at, `is "${idea.zone}" but its article is "${article.zone}": it is never dealt`)]
      : []),
    ...(details.includes(idea.decides ?? '') ? [] : [charterError(at, `"${idea.decides}" decides but is none of its details`)]),
    ...repeated(details).map((detail) => charterError(at, `its detail "${detail}" is there twice`)),
    ...(idea.twin !== undefined && twin?.twin !== idea.id ? [charterError(at, `its twin "${idea.twin}" does not name it in return`)] : []),
    ...(twin !== undefined && twin.zone === idea.zone ? [charterError(at, 'goes on the same tray as its twin')] : []),
  ];
}

function poolLaws(charter: Charter): Finding[] {
  const ideas = usableIdeas(charter);
  const zones = countZones(ideas);
  const pairs = pairsOf(ideas).length;
  const short = ZONES.filter((zone) => zones[zone] < SORT_FULL.zones[zone]);
  const fullDeals = Array.from({ length: DEALS }, (_, seed) => isFullDeal(charter, seed)).filter(Boolean).length;
  return [
    ...repeated(charter.ideas.map((idea) => idea.id)).map((id) => charterError(`idea "${id}"`, 'is there twice')),
    ...(ideas.length < SORT_FULL.pool ? [charterError('ideas', `${ideas.length} usable ideas, at least ${SORT_FULL.pool} wanted`)] : []),
    ...(pairs < SORT_FULL.pairs ? [charterError('ideas', `${pairs} pairs of twins, at least ${SORT_FULL.pairs} wanted`)] : []),
    ...(pairs >= SORT_FULL.pairs && pairs < SORT_FULL.pairs * 2
      ? [warning(CHARTER_FILE, 'ideas', `${pairs} pairs of twins: a second play would meet the same ones`)]
      : []),
    ...short.map((zone) => charterError('ideas', `${zones[zone]} usable ideas for "${zone}", at least ${SORT_FULL.zones[zone]} wanted`)),
    ...sortShortfalls(charter).map((shortfall) => charterError('ideas', shortfall)),
    ...(fullDeals < DEALS
      ? [charterError('ideas', `only ${fullDeals} deals in ${DEALS} have 9 free, 8 ask, 7 never and four pairs of twins`)]
      : []),
  ];
}

function isFullDeal(charter: Charter, seed: number): boolean {
  const { state } = dealSort(charter, seed);
  const byId = new Map(charter.ideas.map((idea) => [idea.id, idea]));
  const dealt = ROUNDS.map((round) => state.rounds[round].map((id) => byId.get(id)!));
  const zones = countZones(dealt.flat());
  return ZONES.every((zone) => zones[zone] === SORT_FULL.zones[zone]) && pairsOf(dealt[1]!).length === SORT_FULL.pairs;
}

/** The texts that a document carries itself, in both languages, wherever they stand in it. */
export function documentTexts(file: string, document: unknown): Finding[] {
  const findings: Finding[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const texts = value as Record<string, unknown>;
    for (const locale of LOCALES) {
      const text = texts[locale];
      if (typeof text === 'string') findings.push(...settingLaws(file, `${at}.${locale}`, text, locale));
    }
    for (const [key, inner] of Object.entries(texts)) walk(inner, nameOf(at, key, inner));
  };
  walk(document, '');
  return findings;
}

function nameOf(at: string, key: string, inner: unknown): string {
  const id = typeof inner === 'object' && inner !== null && 'id' in inner ? String(inner.id) : key;
  return at === '' ? id : `${at}.${id}`;
}
