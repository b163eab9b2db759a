declare module "virtual:texts" {
  type Get = () => Promise<Record<string, string>>;
  export const texts: Record<"nb" | "en", { atOnce: Get; late: Get }>;
}
