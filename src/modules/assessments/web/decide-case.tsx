import type { GateFacts, ScoreSheet } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { decimal } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import { DataTable } from "#ui/table.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	type Case,
	type Item,
	isBrought,
	type Objection,
	type ObjectionWindow,
	type Predicate,
	sheetOf,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { DecideForms } from "./decide-forms.tsx";
import { PredicateChangeForm } from "./decide-predicate.tsx";
import { GateList } from "./gate-list.tsx";
import { idOf } from "./id-of.ts";
import { MarkCell, SelfCell } from "./layer-cell.tsx";
import { ObjectionsNote } from "./objections/decide-note.tsx";
import { criteriaOf } from "./overview.tsx";
import { predicateInWords, scoreInWords } from "./score-words.ts";
import { itemName } from "./words.ts";

export interface DecideCaseProps {
	readonly view: View;
	readonly found: Case;
	readonly items: readonly Item[];
	/** What its vetoes look at. */
	readonly facts: GateFacts;
	readonly names: ReadonlyMap<string, string>;
	readonly predicate: Predicate | null;
	readonly state: FormState;
	/** What this person may do now: decide, change a predicate, or read. */
	readonly may: "decide" | "change" | "read";
	readonly once: string;
	/** What the unit said to the verified values, and whether it still may. */
	readonly objections: readonly Objection[];
	readonly window: ObjectionWindow;
}

/** One assessment before the central assessor: three values side by side, the scores they give, and the decision. */
export const DecideCasePage = (props: DecideCaseProps) => {
	const { view, found, items, state, may } = props;
	const { instrument, unit } = found;
	if (isBrought(found.assessment)) return <BroughtCase {...props} />;
	const standing = sheetOf(instrument, unit, items, props.facts);
	return (
		<OfficerLayout
			view={view}
			title={`${view.t("assessments.decide-title")}: ${unit.name}`}
			form={state}
			head={<Head {...props} />}
		>
			{!standing.verified && (
				<Unverified view={view}>
					{instrument.note && say(instrument.note, view.lang)}
				</Unverified>
			)}
			{may !== "decide" && (
				<Notice
					kind="calm"
					title={view.t(`assessments.state-${found.assessment.state}`)}
				>
					{view.t(`assessments.decide-${may}-says`)}
				</Notice>
			)}
			{may === "decide" && <ObjectionsNote {...props} />}
			<Scores {...props} standing={standing} />
			{criteriaOf(items).map(({ code, label, items: below }) => (
				<Section id={idOf("kriteria", code)} title={say(label, view.lang)}>
					<ValuesTable
						{...props}
						id={idOf("nilai", code)}
						caption={view.t("assessments.decide-values", {
							criterion: say(label, view.lang),
						})}
						rows={below}
					/>
				</Section>
			))}
			{standing.gates.length > 0 && (
				<Section id="syarat" title={view.t("assessments.result-gates")}>
					<GateList view={view} gates={standing.gates} />
				</Section>
			)}
			{may === "decide" && <DecideForms {...props} />}
			{may === "change" && <PredicateChangeForm {...props} />}
		</OfficerLayout>
	);
};

/** What was decided elsewhere has no values to look at; its predicate can still be suspended or revoked. */
const BroughtCase = (props: DecideCaseProps) => {
	const { view, found, state, may } = props;
	return (
		<OfficerLayout
			view={view}
			title={`${view.t("assessments.decide-title")}: ${found.unit.name}`}
			form={state}
			head={<Head {...props} />}
		>
			<Notice kind="info" title={view.t("assessments.brought-title")}>
				{view.t("assessments.brought-officer-says")}
			</Notice>
			{may === "change" && <PredicateChangeForm {...props} />}
		</OfficerLayout>
	);
};

const Head = ({ view, found }: DecideCaseProps) => {
	const at = addressOf(found);
	return (
		<PageHead
			above={
				<Crumbs
					view={view}
					path={[
						{
							name: view.t("assessments.decide-title"),
							href: link(view, "/keputusan", {}),
						},
						{ name: found.unit.name },
					]}
				/>
			}
			title={found.unit.name}
			lead={view.t("assessments.verify-round", {
				instrument: say(found.instrument.title, view.lang),
				year: at.year,
			})}
			beside={
				<>
					<a href={link(view, "/hasil/:instrument/:year/unit/:unit", at)}>
						{view.t("assessments.decide-sheet")}
					</a>
					{!isBrought(found.assessment) && (
						<a
							href={link(view, "/surat/lampiran/:instrument/:year", {
								instrument: at.instrument,
								year: at.year,
							})}
						>
							{view.t("assessments.decide-lists")}
						</a>
					)}
				</>
			}
		/>
	);
};

const Scores = ({
	view,
	found,
	items,
	facts,
	standing,
}: DecideCaseProps & { readonly standing: ScoreSheet }) => {
	const { instrument, unit, assessment } = found;
	const layers = [
		{ name: "self", sheet: sheetOf(instrument, unit, items, facts, "self") },
		{
			name: "verifier",
			sheet: sheetOf(instrument, unit, items, facts, "verifier"),
		},
		...(items.some(({ objection }) => objection)
			? [
					{
						name: "objection" as const,
						sheet: sheetOf(instrument, unit, items, facts, "objection"),
					},
				]
			: []),
		{
			name: "final",
			sheet:
				assessment.state === "deciding"
					? standing
					: sheetOf(instrument, unit, items, facts, "final"),
		},
	] as const;
	const top = decimal(view.lang, instrument.top);
	return (
		<Section id="angka" title={view.t("assessments.decide-scores")}>
			<Stats>
				{layers.map(({ name, sheet }) => (
					<Stat
						value={sheet.score === null ? "–" : decimal(view.lang, sheet.score)}
						label={
							sheet.score === null
								? `${view.t(`assessments.decide-layer-${name}`)}: ${scoreInWords(view, sheet)}`
								: view.t("assessments.decide-out-of", {
										layer: view.t(`assessments.decide-layer-${name}`),
										top,
									})
						}
					/>
				))}
			</Stats>
			<Facts
				facts={[
					{
						term: view.t("assessments.decide-predicate"),
						is: predicateInWords(view, standing),
					},
				]}
			/>
		</Section>
	);
};

const ValuesTable = ({
	view,
	found,
	names,
	may,
	id,
	caption,
	rows,
}: DecideCaseProps & {
	id: string;
	caption: string;
	rows: readonly Item[];
}) => (
	<DataTable
		id={id}
		caption={caption}
		hideCaption
		wide
		rows={rows}
		columns={[
			{
				key: "item",
				label: view.t("assessments.decide-item"),
				cell: (item) => {
					const { code } = item;
					const label = itemName(view.lang, item);
					return may === "decide" ? (
						<a
							href={link(
								view,
								"/keputusan/:unit/:instrument/:year/butir/:code",
								{ ...addressOf(found), code },
							)}
						>
							{label}
						</a>
					) : (
						label
					);
				},
			},
			{
				key: "self",
				label: view.t("assessments.decide-layer-self"),
				cell: (item) => <SelfCell view={view} item={item} names={names} />,
			},
			{
				key: "verifier",
				label: view.t("assessments.decide-layer-verifier"),
				cell: (item) => (
					<MarkCell
						view={view}
						item={item}
						names={names}
						mark={item.verifier}
					/>
				),
			},
			...(rows.some(({ objection }) => objection)
				? [
						{
							key: "objection",
							label: view.t("assessments.decide-layer-objection"),
							cell: (item: Item) => (
								<MarkCell
									view={view}
									item={item}
									names={names}
									mark={item.objection}
								/>
							),
						},
					]
				: []),
			{
				key: "final",
				label: view.t("assessments.decide-layer-final"),
				cell: (item) =>
					item.final === null && may === "decide" ? (
						view.t("assessments.decide-as-verified")
					) : (
						<MarkCell view={view} item={item} names={names} mark={item.final} />
					),
			},
		]}
	/>
);
