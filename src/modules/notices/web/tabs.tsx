import { Chips } from "#ui/chips.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

const tabs = [
	{ path: "/kotak", name: "notices.tab.inbox" },
	{ path: "/kotak/kabar", name: "notices.tab.news" },
	{ path: "/kotak/agenda", name: "notices.tab.agenda" },
	{ path: "/kotak/selesai", name: "notices.tab.done" },
	{ path: "/kotak/surel", name: "notices.tab.mail" },
] as const;

interface TabsProps {
	readonly view: View;
	readonly here: (typeof tabs)[number]["path"];
}

/** The parts of the inbox, the same on each of its pages. */
export const Tabs = ({ view, here }: TabsProps) => (
	<nav aria-label={view.t("notices.tabs")}>
		<Chips
			chips={tabs.map(({ path, name }) => ({
				name: view.t(name),
				href: link(view, path, {}),
				current: path === here,
			}))}
		/>
	</nav>
);
