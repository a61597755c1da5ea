import { PERSON_STATUSES } from '../../../content/engine/person-status.ts';
import type { PersonStatus } from '../../../content/engine/person-status.ts';
import type { PeopleQuery } from '../../../server/people-list.ts';

export type SortKey = PeopleQuery['sort'];
/** What is asked of the table: the address of the page says it, and nothing else keeps it. */
export type Question = {
  search: string;
  team: string;
  site: string;
  country: string;
  status: PersonStatus | '';
  /** Days, as one of `EXPIRING`; '' for any. */
  expiring: '' | '30' | '60' | '90';
  sort: SortKey;
  descending: boolean;
  /** From 1. */
  page: number;
};

export const SORT_KEYS: SortKey[] = ['name', 'email', 'team', 'site', 'country', 'status', 'expiresAt'];
export const EXPIRING = ['30', '60', '90'] as const;
/** People on a page. */
export const PAGE_SIZE = 50;
const WORDS = ['search', 'team', 'site', 'country'] as const;

const START: Question = {
  search: '',
  team: '',
  site: '',
  country: '',
  status: '',
  expiring: '',
  sort: 'name',
  descending: false,
  page: 1,
};

/** Reads an address, whatever somebody typed in it. @param search `location.search` */
export function questionOf(search: string): Question {
  const asked = new URLSearchParams(search);
  const word = (key: string) =>
    key === 'search' ? (asked.get(key) ?? '').slice(0, 100) : (asked.get(key) ?? '').trim().slice(0, 80).trim();
  const words = Object.fromEntries(WORDS.map((key) => [key, word(key)]));
  const page = Number(asked.get('page') ?? 1);
  return {
    ...START,
    ...words,
    status: PERSON_STATUSES.find((one) => one === asked.get('status')) ?? '',
    expiring: EXPIRING.find((one) => one === asked.get('expiring')) ?? '',
    sort: SORT_KEYS.find((one) => one === asked.get('sort')) ?? 'name',
    descending: asked.get('descending') === 'true',
    page: Number.isInteger(page) && page >= 1 && page <= 20_000 ? page : 1,
  };
}

/** What differs from the first look, as a query string: '' when nothing does. */
export function addressOf(question: Question): string {
  const told = Object.entries(question).filter(([key, value]) => value !== START[key as keyof Question]);
  const text = new URLSearchParams(told.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

/** Some people are left out. */
export const isFiltered = ({ search, team, site, country, status, expiring }: Question): boolean =>
  [search.trim(), team, site, country, status, expiring].some((value) => value !== '');

/** The filters as the server takes them. */
export function filtersOf({ search, team, site, country, status, expiring, sort, descending }: Question) {
  return {
    ...(search.trim() && { search: search.trim() }),
    ...(team && { team }),
    ...(site && { site }),
    ...(country && { country }),
    ...(status && { status }),
    ...(expiring && { expiring }),
    sort,
    descending: descending ? ('true' as const) : ('false' as const),
  };
}

/** Where an export of these people is. */
export const exportAddress = (question: Question, format: 'csv' | 'xlsx', lang: string): string =>
  `/api/hr/people-export?${new URLSearchParams({ ...filtersOf(question), format, lang }).toString()}`;
