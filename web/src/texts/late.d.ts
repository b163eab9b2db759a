declare module "*.json?late" {
  const texts: Record<string, string>;
  export default texts;
}
