// The choice: the portfolio, scenarios side by side, and the weights.
import { useTab } from "../shared/parts";
import { useChoiceTabs } from "./ChoiceHead";
import { PortfolioTab } from "./PortfolioTab";
import { ScenariosTab } from "./ScenariosTab";
import { WeightsTab } from "./WeightsTab";
import "./choose.css";

const pages: Record<string, () => React.JSX.Element> = { portefolje: PortfolioTab, scenarioer: ScenariosTab, vekter: WeightsTab };

export function ChoicePage() {
  const Tab = pages[useTab(useChoiceTabs())]!;
  return <Tab />;
}
