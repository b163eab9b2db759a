// Where the login leads back to: a page of ours, never another site.
export function pathBack(wanted: string | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\u0000-\u001f\\]/.test(wanted) || wanted.startsWith("/logg-inn")) return "/";
  return wanted;
}

export const providerPath = (name: string, back: string): string => `/api/login/${encodeURIComponent(name)}?back=${encodeURIComponent(back)}`;
