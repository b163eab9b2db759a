// Two languages, switched without reload and remembered.
import i18n from "i18next";
import { initReactI18next } from "react-i18next";
import { texts } from "virtual:texts";

export type Language = keyof typeof texts;

const remembered = (): Language => {
  try {
    return localStorage.getItem("samdrift.language") === "en" ? "en" : "nb";
  } catch {
    return "nb";
  }
};

let late = false; // the texts of pages that are seldom opened have been asked for
const whole = new Set<Language>();

async function fetchTexts(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, "translation"))
    i18n.addResourceBundle(language, "translation", await texts[language].atOnce());
  if (!late || whole.has(language)) return;
  i18n.addResourceBundle(language, "translation", await texts[language].late(), true);
  whole.add(language);
}

/** A page that is seldom opened, with its texts. */
export async function withLateTexts<T>(page: Promise<T>): Promise<T> {
  late = true;
  const [module] = await Promise.all([page, fetchTexts(i18n.language as Language)]);
  return module;
}

export async function setLanguage(language: Language): Promise<void> {
  await fetchTexts(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem("samdrift.language", language);
  } catch {
    // The choice lasts as long as the page when nothing can be stored.
  }
}

export async function startLanguage(): Promise<void> {
  const language = remembered();
  const first = await texts[language].atOnce();
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: first } },
  });
  document.documentElement.lang = language;
}
