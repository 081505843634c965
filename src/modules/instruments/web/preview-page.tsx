import {
	applicable,
	type Draft,
	type Indicator,
	type Instrument,
} from "#instruments";
import { emptyForm, filled } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Select } from "#ui/form/index.ts";
import { Card, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { kindName, type UnitKind, unitKinds } from "#units";
import { AnswerFields } from "./answer-fields.tsx";
import { InstrumentPage } from "./instrument-page.tsx";
import { ManageCrumbs } from "./manage-page.tsx";

interface PreviewProps {
	readonly view: View;
	readonly draft: Draft;
	readonly instrument: Instrument;
	/** For which kind of unit, as asked; any other is the first that serves the public itself. */
	readonly kind?: string | undefined;
	/** Page of the items, from 1. */
	readonly number?: number | undefined;
}

/** How many items stand on one page. */
const perPage = 10;

/** A draft as everyone would read it, marked as one, and what a unit would fill in, item by item. */
export const PreviewPage = (props: PreviewProps) => {
	const { view, draft, instrument } = props;
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
						{instrument.use === "assessment" && (
							<>
								<br />
								<a href="#yang-diisi">
									{view.t("instruments.preview-to-asked")}
								</a>
							</>
						)}
					</Notice>
				),
				after: instrument.use === "assessment" && <AllAsked {...props} />,
			}}
		/>
	);
};

/** Kinds of units that look after others and seldom fill in themselves. */
const overseers: readonly string[] = [
	"kementerian",
	"unit-utama",
	"kanwil",
] satisfies UnitKind[];

const AllAsked = (props: PreviewProps) => {
	const { view, draft, instrument } = props;
	const kinds = instrument.units ?? Object.keys(unitKinds);
	const kind =
		kinds.find((each) => each === props.kind) ??
		kinds.find((each) => !overseers.includes(each)) ??
		kinds[0] ??
		"";
	const asked = applicable(instrument, { kind }).map(
		({ indicator }) => indicator,
	);
	const last = Math.max(1, Math.ceil(asked.length / perPage));
	const now = Math.min(Math.max(1, props.number ?? 1), last);
	const shown = asked.slice((now - 1) * perPage, now * perPage);
	const path = link(view, "/kelola/instrumen/:draft/pratinjau", {
		draft: draft.id,
	});
	return (
		<Section id="yang-diisi" title={view.t("instruments.preview-asked")}>
			<FilterBar
				view={view}
				action={`${path}#yang-diisi`}
				label={view.t("instruments.preview-kind")}
			>
				<Select
					view={view}
					state={filled({ jenis: kind })}
					name="jenis"
					label={view.t("instruments.preview-kind")}
					options={kinds.map((each) => ({
						value: each,
						label: kindName(each, view.lang),
					}))}
				/>
			</FilterBar>
			<p>
				{view.t("instruments.preview-asked-says", {
					n: asked.length,
					kind: kindName(kind, view.lang),
				})}
			</p>
			{shown.map((indicator) => (
				<Asked view={view} indicator={indicator} />
			))}
			<Pager
				view={view}
				now={now}
				last={last}
				hrefOf={(page) =>
					`${path}?${new URLSearchParams({ jenis: kind, halaman: String(page) })}#yang-diisi`
				}
			/>
		</Section>
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
