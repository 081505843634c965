import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Checkboxes, Field, Form } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Collection } from "../../index.ts";
import { LendingPage } from "./frame.tsx";

export const ruleFields = {
	keeps: "disimpan",
	forgets: "dihapus",
	open: "buka",
} as const;

interface RulesPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly collections: readonly Collection[];
	readonly state: FormState;
}

/** What an office sets for itself, and what its collections say. */
export const RulesPage = ({
	view,
	unit,
	collections,
	state,
}: RulesPageProps) => {
	const { t, lang } = view;
	const part = { view, state };
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="rules"
			title={t("library.lend.part.rules")}
			lead={t("library.rules.lead")}
			form={state}
		>
			<Form
				view={view}
				action={link(view, "/perpustakaan/meja/:unit/aturan", {
					unit: unit.slug,
				})}
			>
				<Field
					{...part}
					name={ruleFields.keeps}
					label={t("library.rules.keeps")}
					hint={t("library.rules.keeps.hint")}
					inputmode="numeric"
					autocomplete="off"
					width="4"
				/>
				<Field
					{...part}
					name={ruleFields.forgets}
					label={t("library.rules.forgets")}
					hint={t("library.rules.forgets.hint")}
					inputmode="numeric"
					autocomplete="off"
					width="4"
				/>
				<Checkboxes
					{...part}
					name={ruleFields.open}
					label={t("library.rules.open")}
					hint={t("library.rules.open.hint")}
					look="row"
					options={[1, 2, 3, 4, 5, 6, 7].map((n) => ({
						value: String(n),
						label: weekday(lang, n),
					}))}
				/>
				<div>
					<Button>{t("library.rules.save")}</Button>
				</div>
			</Form>
			<Section id="koleksi" title={t("library.rules.collections")}>
				<List>
					{collections.map(({ name, loanDays, atOnce, renewals }) => (
						<ListRow
							name={say(name, lang)}
							says={
								loanDays === null
									? t("library.rules.reading-room")
									: t("library.rules.says", {
											days: loanDays,
											n: atOnce,
											times: renewals,
										})
							}
						/>
					))}
				</List>
			</Section>
		</LendingPage>
	);
};

/** 5 January 2026 is a Monday. */
const weekday = (lang: View["lang"], n: number): string =>
	new Intl.DateTimeFormat([lang === "en" ? "en-GB" : lang], {
		weekday: "long",
		timeZone: "UTC",
	}).format(new Date(Date.UTC(2026, 0, 4 + n)));
