import { serviceStandard } from "#catalogue";
import { typedValue } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Radios, Select } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Mark,
	marking,
	marksOf,
	type Weight,
	weights,
} from "../../index.ts";
import { fieldOfTag, tagFields } from "../learning/tag-fields.ts";
import { tagInWords } from "../learning/tag-words.ts";
import { ChosenPage } from "./one-go-pages.tsx";
import type { OneGo } from "./one-go-routes.ts";

/** What is said of several, beside what was said of each until now. */
export const markGo: OneGo<Mark, Mark | null> = {
	deed: marking,
	choose: "/pengaduan/meja/tanda",
	done: "/pengaduan/meja/:unit/tanda/:id",
	draw: async ({ cx, view }, { deskId: _, deskName, ...chosen }) => {
		const { t, lang } = view;
		const marks = await marksOf(cx, chosen.rows);
		return (
			<ChosenPage
				{...chosen}
				view={view}
				title={t("complaints.mark.title", { n: chosen.rows.length })}
				lead={t("complaints.mark.lead", { office: deskName })}
				action={link(view, "/pengaduan/meja/tanda", {})}
				says={({ ref }) => saidOf(view, marks.get(ref) ?? null)}
				meta={t("complaints.mark.stays")}
				does={t("complaints.mark.do")}
			>
				<Radios
					view={view}
					state={chosen.state}
					name={tagFields.weight}
					label={t("complaints.learning.weight")}
					options={weights.map((weight) => ({
						value: weight,
						label: t(`complaints.learning.weight.${weight}`),
						says: t(`complaints.learning.weight.${weight}.says`),
					}))}
				/>
				<Select
					view={view}
					state={chosen.state}
					name={tagFields.component}
					label={t("complaints.learning.component")}
					none={t("complaints.learning.component.none")}
					options={serviceStandard().components.map(({ code, label }) => ({
						value: code,
						label: say(label, lang),
					}))}
				/>
			</ChosenPage>
		);
	},
	read: (state) => ({
		weight: typedValue(state, tagFields.weight) as Weight,
		component: typedValue(state, tagFields.component) || null,
	}),
	fieldOf: fieldOfTag,
	note: (view, { same, gone }) =>
		gone.length + same.length > 0
			? view.t("complaints.marked.not", {
					same: same.length,
					gone: gone.length,
				})
			: undefined,
	told: ({ view }, said, n) =>
		Promise.resolve({
			title: view.t("complaints.marked.done", { n }),
			undone: view.t("complaints.marked.undone"),
			lead: inWords(view, said),
		}),
};

/** "Sekarang: Biasa, Jangka waktu", or that nothing was said yet. */
const saidOf = (view: View, mark: Mark | null): string =>
	mark === null
		? view.t("complaints.mark.none")
		: view.t("complaints.mark.now", { said: inWords(view, mark) });

/** What was said, in a line. */
const inWords = (view: View, { weight, component }: Mark): string =>
	tagInWords(view, {
		weight,
		component,
		instrument: undefined,
		indicator: undefined,
	})
		.map(({ is }) => is)
		.join(", ");
