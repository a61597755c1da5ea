import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Pages } from '../parts/pages.tsx';

/** Of a list in a dialog, what is drawn at once. */
const SIZE = 50;

/** A list that may have thousands of entries, a page at a time. */
export function InPages<One>({ list, children }: { list: One[]; children(some: One[]): ComponentChildren }) {
  const [page, setPage] = useState(1);
  return (
    <>
      {children(list.slice((page - 1) * SIZE, page * SIZE))}
      {list.length > SIZE && <Pages page={page} size={SIZE} total={list.length} onPage={setPage} />}
    </>
  );
}
