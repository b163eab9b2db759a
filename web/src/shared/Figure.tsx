// One of the figures in the strip at the top of a page.
import type { ReactNode } from "react";
import "./figures.css";

export function Figure({ term, children, notes }: { term: string; children: ReactNode; notes: ReactNode[] }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
      {notes.map((note, i) => <dd className="s" key={i}>{note}</dd>)}
    </div>
  );
}
