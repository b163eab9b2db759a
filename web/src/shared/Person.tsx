// Who did it: the name, or a number when the name has been removed. A link to all that the person has done.
import { useTranslation } from "react-i18next";
import type { DoneBy } from "../generated/types";
import { To } from "./To";

export function usePerson() {
  const { t } = useTranslation();
  return (person: DoneBy): string => person.name || t("person.forgotten", { id: person.id });
}

export function Person({ of }: { of: DoneBy }) {
  const name = usePerson();
  return <To page="/$key/historikk" q={{ hvem: String(of.id) }}>{name(of)}</To>;
}
