import { serviceStandard } from "#catalogue";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Form, Hidden, Radios, Select } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type DeskRow, type Mark, weights } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";
import { tagFields } from "../learning/tag-fields.ts";
import { tagInWords } from "../learning/tag-words.ts";

interface MarkPageProps {
	readonly view: View;
	readonly rows: readonly DeskRow[];
	readonly deskName: string;
	/** What was said of each until now, by what staff call it. */
	readonly marks: ReadonlyMap<string, Mark | null>;
	readonly state: FormState;
	readonly once: string;
}

/** What is said of several, beside what was said of each: looked at before it is done. */
export const MarkPage = ({
	view,
	rows,
	deskName,
	marks,
	state,
	once,
}: MarkPageProps) => {
	const { t, lang } = view;
	return (
		<DeskLayout
			view={view}
			title={t("complaints.mark.title", { n: rows.length })}
			lead={t("complaints.mark.lead", { office: deskName })}
			state={state}
		>
			<Form
				view={view}
				action={link(view, "/pengaduan/meja/tanda", {})}
				once={once}
			>
				<Hidden name="pilih" value={rows.map(({ ref }) => ref).join(",")} />
				<Radios
					view={view}
					state={state}
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
					state={state}
					name={tagFields.component}
					label={t("complaints.learning.component")}
					none={t("complaints.learning.component.none")}
					options={serviceStandard().components.map(({ code, label }) => ({
						value: code,
						label: say(label, lang),
					}))}
				/>
				<p class="meta">{t("complaints.mark.stays")}</p>
				<Button>{t("complaints.mark.do")}</Button>
			</Form>
			<Section id="dipilih" title={t("complaints.allot.chosen")}>
				<List>
					{rows.map(({ ref, kind }) => (
						<ListRow
							name={ref}
							says={`${t(`complaints.kind.${kind}`)} · ${saidOf(view, marks.get(ref) ?? null)}`}
						/>
					))}
				</List>
			</Section>
		</DeskLayout>
	);
};

/** "Sekarang: Biasa, Jangka waktu", or that nothing was said yet. */
const saidOf = (view: View, mark: Mark | null): string =>
	mark === null
		? view.t("complaints.mark.none")
		: view.t("complaints.mark.now", { said: inWords(view, mark) });

/** What was said, in a line. */
export const inWords = (view: View, { weight, component }: Mark): string =>
	tagInWords(view, {
		weight,
		component,
		instrument: undefined,
		indicator: undefined,
	})
		.map(({ is }) => is)
		.join(", ");
