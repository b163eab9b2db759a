// The open cell. Enter saves and goes down, Tab saves and goes on, Esc leaves it as it was.
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Picker } from "./Picker";

export type Leaving = "down" | "up" | "on" | "back" | "stay";

interface Props {
  label: string;
  text: string;
  typed: boolean;
  options: readonly string[] | undefined;
  free: boolean;
  right: boolean;
  onDone: (text: string, leaving: Leaving) => void;
  onCancel: () => void;
}

export function CellEditor({ label, text: from, typed, options, free, right, onDone, onCancel }: Props) {
  const [text, setText] = useState(from);
  const input = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.setSelectionRange(from.length, from.length);
  }, [from]);
  const done = (written: string, leaving: Leaving) => {
    if (over.current) return;
    over.current = true;
    onDone(written, leaving);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>, written: string) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      over.current = true;
      onCancel();
    } else if (event.key === "Enter") done(written, event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") done(written, event.shiftKey ? "back" : "on");
    else return;
    event.preventDefault();
  };
  if (options)
    return <Picker label={label} text={text} options={options} free={free} open typed={typed} input={input} onText={setText} onKey={key} onLeave={(written) => done(written, "stay")} />;
  return (
    <input ref={input} className={right ? "celledit num" : "celledit"} aria-label={label} autoComplete="off" value={text} onChange={(e) => setText(e.target.value)}
      onKeyDown={(e) => key(e, text)} onBlur={() => done(text, "stay")} />
  );
}
