import type { Instrument } from "#instruments";
import { number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import type { View } from "#ui/view.ts";
import { themeName } from "../remarks/remarks-page.tsx";

interface ThemesPartProps {
	readonly view: View;
	readonly instrument: Instrument;
	/** Fewer people are not told. */
	readonly fewest: number;
	readonly themes: readonly { readonly theme: string; readonly n: number }[];
}

/** What people wrote about, as the unit read it; nothing where no theme was named by enough. */
export const ThemesPart = ({
	view,
	instrument,
	themes,
	fewest,
}: ThemesPartProps) => {
	const { t, lang } = view;
	if (themes.length === 0) return null;
	return (
		<Section id="tema" title={t("surveys.results.themes")}>
			<Meta>{t("surveys.results.themes.says", { least: fewest })}</Meta>
			<List>
				{themes.map(({ theme, n }) => (
					<ListRow
						name={themeName(view, instrument, theme)}
						end={t("surveys.results.themes.n", { n: number(lang, n) })}
					/>
				))}
			</List>
		</Section>
	);
};
