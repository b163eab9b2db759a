// A field with a list that is narrowed as one types. In a cell it is open from the start.
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { number } from "../shared/format";
import { matching } from "./cells";

const most = 100;

export interface PickerProps {
  id?: string;
  label?: string;
  text: string;
  options: readonly string[];
  /** A name that is not in the list may be written. */
  free: boolean;
  /** Shown open, with the text as something just typed. */
  open?: boolean;
  typed?: boolean;
  invalid?: boolean;
  describedBy?: string;
  onText: (text: string) => void;
  /** The keys the list has no use for; the text is what would be chosen. */
  onKey?: (event: KeyboardEvent<HTMLInputElement>, text: string) => void;
  onLeave?: (text: string) => void;
  input?: React.RefObject<HTMLInputElement | null>;
}

export function Picker({ id, label, text, options, free, open = false, typed = false, invalid, describedBy, onText, onKey, onLeave, input }: PickerProps) {
  const { t } = useTranslation();
  const list = useId();
  const own = useRef<HTMLInputElement>(null);
  const field = input ?? own;
  const box = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(open);
  const [seeking, setSeeking] = useState(typed);
  const found = useMemo(() => (seeking ? matching(options, text) : [...options]), [options, text, seeking]);
  const first = seeking ? (free || !text.trim() ? -1 : 0) : options.indexOf(text);
  const [marked, setMarked] = useState(first);
  useEffect(() => setMarked(first), [first, text]);
  const some = found.length <= most ? found : found.slice(Math.max(0, Math.min(marked - 50, found.length - most)), Math.max(most, Math.min(marked + 50, found.length)));
  const visible = shown && some.length > 0;
  usePlace(field, box, visible, some.length);
  useEffect(() => {
    if (visible && marked >= 0) document.getElementById(`${list}-${marked}`)?.scrollIntoView({ block: "nearest" });
  }, [visible, marked, list]);
  const chosen = shown && marked >= 0 ? (found[marked] ?? text) : text;
  const choose = (option: string) => {
    onText(option);
    setSeeking(false);
    setShown(open);
    field.current?.focus();
  };
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      if (!shown) setShown(true);
      else setMarked((at) => (found.length ? (at + by + found.length) % found.length : -1));
    } else if (event.key === "Escape" && shown && !open) {
      event.stopPropagation();
      setShown(false);
    } else if (event.key === "Enter" && shown && !open && marked >= 0) {
      event.preventDefault();
      choose(chosen);
    } else onKey?.(event, chosen);
  };
  const leave = () => {
    setShown(open);
    setSeeking(false);
    if (!onLeave && shown && seeking && chosen !== text) onText(chosen);
    onLeave?.(text);
  };
  return (
    <>
      <input ref={field} id={id} className={onLeave ? "celledit" : "ds-input"} role="combobox" aria-label={label} aria-expanded={visible} aria-controls={list} aria-autocomplete="list"
        aria-activedescendant={visible && marked >= 0 ? `${list}-${marked}` : undefined} aria-invalid={invalid || undefined} aria-describedby={describedBy}
        autoComplete="off" value={text} onKeyDown={key} onBlur={leave} onClick={() => setShown(true)}
        onChange={(e) => {
          onText(e.target.value);
          setSeeking(true);
          setShown(true);
        }} />
      <ul ref={box} id={list} role="listbox" popover="manual" className="picklist" aria-label={label ?? t("table.pick.list")}>
        {visible && some.map((option) => {
          const at = found.indexOf(option);
          return (
            <li key={option} id={`${list}-${at}`} role="option" aria-selected={at === marked} onMouseDown={(e) => {
              e.preventDefault();
              if (onLeave) onLeave(option);
              else choose(option);
            }}>{option}</li>
          );
        })}
        {visible && found.length > some.length && <li role="presentation" className="note">{t("table.pick.more", { number: number(found.length - some.length) })}</li>}
      </ul>
    </>
  );
}

/** The list lies over everything, just below its field or just above. */
function usePlace(field: React.RefObject<HTMLInputElement | null>, box: React.RefObject<HTMLUListElement | null>, visible: boolean, size: number) {
  useLayoutEffect(() => {
    const list = box.current;
    if (!list || !visible) return;
    list.showPopover();
    const place = () => {
      const at = field.current?.getBoundingClientRect();
      if (!at) return;
      const below = window.innerHeight - at.bottom;
      const up = below < Math.min(260, list.scrollHeight) && at.top > below;
      list.style.left = `${Math.max(4, Math.min(at.left, window.innerWidth - Math.max(at.width, 200) - 4))}px`;
      list.style.minWidth = `${at.width}px`;
      list.style.top = up ? "auto" : `${at.bottom}px`;
      list.style.bottom = up ? `${window.innerHeight - at.top}px` : "auto";
    };
    place();
    const soon = requestAnimationFrame(place);
    window.addEventListener("scroll", place, true);
    return () => {
      cancelAnimationFrame(soon);
      window.removeEventListener("scroll", place, true);
      list.hidePopover();
    };
  }, [visible, size, field, box]);
}
