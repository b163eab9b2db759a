// The choice: the portfolio, scenarios side by side, the weights, and other things that are weighed.
import { useTab } from "../shared/parts";
import { AlternativesTab } from "./AlternativesTab";
import { useChoiceTabs } from "./ChoiceHead";
import { PortfolioTab } from "./PortfolioTab";
import { ScenariosTab } from "./ScenariosTab";
import { WeightsTab } from "./WeightsTab";
import "./choose.css";

const pages: Record<string, () => React.JSX.Element> = { portefolje: PortfolioTab, scenarioer: ScenariosTab, vekter: WeightsTab, alternativer: AlternativesTab };

export function ChoicePage() {
  const Tab = pages[useTab(useChoiceTabs())]!;
  return <Tab />;
}
