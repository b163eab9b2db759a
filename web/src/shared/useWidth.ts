import { useEffect, useRef, useState } from "react";

/** The width of a box, so that a drawing keeps its type size on any screen. */
export function useWidth<T extends HTMLElement>(first: number) {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    if (!box.current) return;
    const seen = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    seen.observe(box.current);
    return () => seen.disconnect();
  }, []);
  return { box, width };
}
