import {
	applicable,
	type Draft,
	type Indicator,
	type Instrument,
} from "#instruments";
import { emptyForm } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Card, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { kindName, unitKinds } from "#units";
import { AnswerFields } from "./answer-fields.tsx";
import { InstrumentPage } from "./instrument-page.tsx";
import { ManageCrumbs } from "./manage-page.tsx";

interface PreviewProps {
	readonly view: View;
	readonly draft: Draft;
	readonly instrument: Instrument;
}

/** How many indicators show what a unit will see. */
const shown = 3;

/** A draft as everyone would read it, marked as one, and what a unit would fill in. */
export const PreviewPage = ({ view, draft, instrument }: PreviewProps) => {
	const kind = instrument.units?.[0] ?? Object.keys(unitKinds)[0] ?? "";
	const first = applicable(instrument, { kind })
		.slice(0, shown)
		.map(({ indicator }) => indicator);
	const back = link(view, "/kelola/instrumen/:draft", { draft: draft.id });
	return (
		<InstrumentPage
			view={view}
			instrument={instrument}
			preview={{
				crumbs: (
					<ManageCrumbs
						view={view}
						draft={draft}
						here={view.t("instruments.preview-here")}
					/>
				),
				banner: (
					<Notice kind="info" title={view.t("instruments.preview-banner")}>
						{view.t("instruments.preview-banner-says")}{" "}
						<a href={back}>{view.t("instruments.preview-back")}</a>
					</Notice>
				),
				after: instrument.use === "assessment" && first.length > 0 && (
					<Section id="yang-diisi" title={view.t("instruments.preview-asked")}>
						<p>
							{view.t("instruments.preview-asked-says", {
								n: first.length,
								kind: kindName(kind, view.lang),
							})}
						</p>
						{first.map((indicator) => (
							<Asked view={view} indicator={indicator} />
						))}
					</Section>
				),
			}}
		/>
	);
};

/** The fields of one indicator as a unit gets them. They can be tried; nothing is sent. */
const Asked = ({
	view,
	indicator,
}: {
	readonly view: View;
	readonly indicator: Indicator;
}) => (
	<Card>
		<h3>
			{indicator.code}. {say(indicator.label, view.lang)}
		</h3>
		{indicator.help && <p>{say(indicator.help, view.lang)}</p>}
		<AnswerFields
			view={view}
			indicator={indicator}
			state={emptyForm}
			label={view.t("instruments.preview-answer")}
			at={indicator.code}
		/>
		{indicator.proof.length > 0 && (
			<p class="meta">
				{view.t("instruments.item-proof")}:{" "}
				{indicator.proof.map(({ text }) => say(text, view.lang)).join("; ")}
			</p>
		)}
	</Card>
);
