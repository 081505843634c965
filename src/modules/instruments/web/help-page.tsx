import {
	type HelpText,
	type Instrument,
	indicatorsOf,
	nodeOf,
} from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface HelpPageProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly help: readonly HelpText[];
}

const crumbsOf = (view: View, { id }: Instrument) => [
	{
		name: view.t("instruments.list-title"),
		href: link(view, "/instrumen", {}),
	},
	{ name: id, href: link(view, "/instrumen/:id", { id }) },
];

/** Indicators at which something was asked and answered, in the order of the instrument. */
export const HelpPage = ({ view, instrument, help }: HelpPageProps) => {
	const { t, lang } = view;
	const at = Map.groupBy(help, ({ code }) => code);
	return (
		<CitizenLayout
			view={view}
			title={`${t("instruments.help")}, ${say(instrument.title, lang)}`}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								...crumbsOf(view, instrument),
								{ name: t("instruments.help") },
							]}
						/>
					}
					title={t("instruments.help")}
					lead={say(instrument.title, lang)}
				/>
			}
		>
			{at.size === 0 ? (
				<EmptyState title={t("instruments.help-none")}>
					{t("instruments.help-none-says")}
				</EmptyState>
			) : (
				<List>
					{indicatorsOf(instrument).map(({ code, label }) => {
						const some = at.get(code);
						return (
							some && (
								<ListRow
									name={`${code}. ${say(label, lang)}`}
									href={link(view, "/instrumen/:id/tanya-jawab/:code", {
										id: instrument.id,
										code,
									})}
									end={t("instruments.help-count", { n: some.length })}
								/>
							)
						);
					})}
				</List>
			)}
		</CitizenLayout>
	);
};

/** What units asked at one indicator, and the reviewed answers; what more of them asked comes first. */
export const HelpAtPage = ({
	view,
	instrument,
	help,
	code,
}: HelpPageProps & { readonly code: string }) => {
	const { t, lang } = view;
	const label = nodeOf(instrument, code)?.label;
	const name = label ? `${code}. ${say(label, lang)}` : code;
	return (
		<CitizenLayout
			view={view}
			title={`${t("instruments.help")}, ${name}`}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								...crumbsOf(view, instrument),
								{
									name: t("instruments.help"),
									href: link(view, "/instrumen/:id/tanya-jawab", {
										id: instrument.id,
									}),
								},
								{ name: code },
							]}
						/>
					}
					title={name}
					lead={t("instruments.help-of", {
						title: say(instrument.title, lang),
					})}
				/>
			}
		>
			{help.map((one) => (
				<Section id={`tanya-${one.id}`} title={one.question}>
					{one.answer.split(/\n{2,}/).map((part) => (
						<p>{part}</p>
					))}
					<Meta>
						{t("instruments.help-units", { n: one.units })}{" "}
						{t("instruments.help-version", {
							n: one.version,
							day: date(lang, one.at),
						})}
					</Meta>
				</Section>
			))}
		</CitizenLayout>
	);
};
