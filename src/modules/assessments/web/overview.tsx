import type { Stage } from "#instruments";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { provinceAddress } from "#territory";
import { Button, Form, LinkButton } from "#ui/form/index.ts";
import { date, fullDate, moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Stack } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Progress } from "#ui/progress.tsx";
import { Stages } from "#ui/stages.tsx";
import { TaskList, TaskRow } from "#ui/task-list.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	asksOffices,
	type Case,
	type DeadlineNow,
	type Ending,
	type Item,
	isBeforeAnswers,
	isRecorded,
	partsOf,
	type Round,
	type Spared,
	type Step,
	statusOf,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { SparedPart } from "./crosswalk/spared-part.tsx";
import { proofsInShort } from "./facts/fact-words.ts";
import { OtherWays } from "./field/other-ways.tsx";
import { idOf } from "./id-of.ts";
import { ProofDoors } from "./proof-files/proof-doors.tsx";
import { MendNote } from "./returns/mend-note.tsx";
import { returnInWords } from "./returns/return-words.ts";
import { shownStatusOf } from "./shown-status.ts";
import { stepInWords } from "./step-words.ts";
import { itemName, roundName } from "./words.ts";

export interface OverviewProps {
	readonly view: View;
	readonly found: Case;
	readonly items: readonly Item[];
	readonly round: Round | null;
	readonly history: readonly Step[];
	readonly names: ReadonlyMap<string, string>;
	readonly may: {
		readonly record: boolean;
		readonly submit: boolean;
		readonly fill: boolean;
	};
	/** Names of the offices that answer items for the unit, by code. */
	readonly offices?: ReadonlyMap<string, string>;
	/** Answers of an earlier year that could be repeated here. */
	readonly again?: { readonly year: number; readonly n: number } | null;
	/** The double work that this unit was spared. */
	readonly spared?: Spared | null;
	/** Of this showing of the page: it is handed in once from it. */
	readonly once: string;
	readonly form?: FormState;
	/** Where items came back: by when they are mended, and what happens then. */
	readonly mend?: { readonly deadline: DeadlineNow; readonly ending: Ending };
}

/** The unit's task list: where the assessment stands, what is done, and the one next step. */
export const OverviewPage = (props: OverviewProps) => {
	const { view, found, items, form = emptyForm } = props;
	const { instrument, assessment } = found;
	const done = items.filter((item) => statusOf(item) === "complete").length;
	const words = view.t("assessments.unit-progress", {
		done,
		all: items.length,
	});
	const name = roundName(view, instrument, assessment.year);
	return (
		<OfficerLayout
			view={view}
			title={`${name}: ${words}`}
			form={form}
			head={<Head {...props} title={name} />}
			asideLabel={view.t("assessments.unit-aside")}
			aside={<Aside {...props} words={words} done={done} />}
		>
			<Stack loose>
				<p>
					<a
						href={link(
							view,
							"/surat/untuk/:unit/:instrument/:year",
							addressOf(found),
						)}
					>
						{view.t("assessments.unit-letters")}
					</a>
				</p>
				{props.may.fill && (
					<p>
						<a
							href={link(view, "/target/:provinsi/:instrument/:year", {
								provinsi: provinceAddress(found.unit.province),
								instrument: instrument.id,
								year: String(assessment.year),
							})}
						>
							{view.t("assessments.unit-target", {
								place: found.unit.province.name,
							})}
						</a>
					</p>
				)}
				{asksOffices(instrument) && (
					<p>
						<a
							href={link(
								view,
								"/penilaian/:unit/:instrument/:year/pemilik",
								addressOf(found),
							)}
						>
							{view.t("assessments.review-link", {
								n: partsOf(found.owners).length,
							})}
						</a>
					</p>
				)}
				{assessment.state === "deciding" && (
					<p>
						<a
							href={link(
								view,
								"/penilaian/:unit/:instrument/:year/keberatan",
								addressOf(found),
							)}
						>
							{view.t("assessments.objections-link")}
						</a>
					</p>
				)}
				{props.mend && <MendNote view={view} {...props.mend} />}
				{criteriaOf(items).map(({ code, label, items: below }) => (
					<section aria-labelledby={idOf("kriteria", code)}>
						<div class="group">
							<h2 id={idOf("kriteria", code)}>{say(label, view.lang)}</h2>
							<p>
								{view.t("assessments.unit-progress", {
									done: below.filter((item) => statusOf(item) === "complete")
										.length,
									all: below.length,
								})}
							</p>
						</div>
						<TaskList>
							{below.map((item) => (
								<ItemRow {...props} item={item} />
							))}
						</TaskList>
					</section>
				))}
				{props.spared && (
					<SparedPart view={view} found={found} spared={props.spared} />
				)}
				<History {...props} />
			</Stack>
		</OfficerLayout>
	);
};

const Head = ({
	view,
	found,
	history,
	round,
	may,
	once,
	title,
}: OverviewProps & { readonly title: string }) => {
	const { unit, instrument, assessment } = found;
	const at = addressOf(found);
	return (
		<>
			<PageHead
				title={title}
				lead={
					round
						? assessment.state === "correcting"
							? unit.name
							: `${unit.name}. ${view.t("assessments.unit-until", { day: fullDate(view.lang, round.closesOn) })}`
						: unit.name
				}
				beside={
					<>
						{may.submit && (
							<LinkButton
								kind="outlined"
								href={link(
									view,
									"/penilaian/:unit/:instrument/:year/pemeriksaan",
									at,
								)}
							>
								{view.t("assessments.preflight-link")}
							</LinkButton>
						)}
						{may.submit && (
							<Form
								view={view}
								action={link(
									view,
									"/penilaian/:unit/:instrument/:year/pengiriman",
									at,
								)}
								once={once}
								look="row"
							>
								<Button>
									{view.t(
										assessment.state === "correcting"
											? "assessments.unit-resubmit"
											: "assessments.unit-submit",
									)}
								</Button>
							</Form>
						)}
						{assessment.state === "awarded" && (
							<LinkButton
								href={link(
									view,
									"/sertifikat/untuk/:unit/:instrument/:year",
									at,
								)}
							>
								{view.t("assessments.result-certificate")}
							</LinkButton>
						)}
						{may.record && (
							<LinkButton
								href={link(
									view,
									"/penilaian/:unit/:instrument/:year/langkah",
									at,
								)}
							>
								{view.t("assessments.unit-record", {
									stage: stageLabel(view, instrument.stages, assessment.stage),
								})}
							</LinkButton>
						)}
					</>
				}
			/>
			<Stages
				view={view}
				label={view.t("assessments.unit-stages")}
				stages={stagesOf(view, found, history)}
			/>
		</>
	);
};

const stageLabel = (
	view: View,
	stages: readonly Stage[],
	code: string,
): string => {
	const stage = stages.find((candidate) => candidate.code === code);
	return stage
		? say(stage.label, view.lang).toLocaleLowerCase(view.lang)
		: code;
};

const stagesOf = (
	view: View,
	{ instrument, assessment }: Case,
	history: readonly Step[],
) => {
	const now = instrument.stages.findIndex(
		({ code }) => code === assessment.stage,
	);
	const over = assessment.state === "awarded" || assessment.state === "refused";
	return instrument.stages.map((stage, index) => {
		const when = whenOf(view, stage, history);
		return {
			name: say(stage.label, view.lang),
			state:
				index < now || (over && index === now)
					? ("done" as const)
					: index === now
						? ("now" as const)
						: ("later" as const),
			...(when ? { when } : {}),
		};
	});
};

/** The day that the paper of a stage names, else the day of the last step in it; or that it was skipped. */
const whenOf = (
	view: View,
	{ code }: Stage,
	history: readonly Step[],
): string | null => {
	const step = history.findLast(
		({ stage, move }) => stage === code && move !== "open",
	);
	if (!step) return null;
	if (step.move.endsWith("-skipped")) return view.t("assessments.unit-skipped");
	return date(view.lang, step.document.on || step.at);
};

const Aside = ({
	view,
	found,
	items,
	words,
	done,
	may,
	again = null,
}: OverviewProps & { readonly words: string; readonly done: number }) => {
	const { assessment, instrument } = found;
	return (
		<>
			<Progress id="maju" value={done} max={items.length} words={words} />
			<Notice
				kind={assessment.state === "correcting" ? "warn" : "calm"}
				title={view.t(`assessments.state-${assessment.state}`)}
			>
				{nextStep(view, found) ??
					view.t(`assessments.state-${assessment.state}-says`)}
			</Notice>
			{may.fill && <OtherWays view={view} found={found} again={again} />}
			<ProofDoors view={view} found={found} mayFill={may.fill} />
			{!instrument.verified && (
				<Unverified view={view}>
					{instrument.note && say(instrument.note, view.lang)}
				</Unverified>
			)}
		</>
	);
};

/** Before the answers: which stage comes next, and who records it. */
const nextStep = (
	view: View,
	{ instrument, assessment }: Case,
): string | null => {
	const stage = instrument.stages.find(({ code }) => code === assessment.stage);
	return stage && isBeforeAnswers(assessment) && isRecorded(stage.kind)
		? view.t("assessments.unit-next", {
				stage: say(stage.label, view.lang),
				who: view.t(`assessments.by-${stage.kind}`),
			})
		: null;
};

const ItemRow = ({
	view,
	found,
	item,
	offices,
}: OverviewProps & { readonly item: Item }) => {
	const status = statusOf(item);
	const { state } = found.assessment;
	const office = offices?.get(item.code);
	const closed = isBeforeAnswers(found.assessment);
	const why = closed
		? view.t("assessments.unit-not-yet")
		: item.choices.length > 0
			? view.t("assessments.unit-choose")
			: status === "returned"
				? view.t("assessments.unit-returned-because", {
						reason: item.verifier ? returnInWords(view, item.verifier) : "",
					})
				: undefined;
	return (
		<TaskRow
			view={view}
			id={idOf("status", item.code)}
			name={itemName(view.lang, item)}
			href={
				closed
					? null
					: link(view, "/penilaian/:unit/:instrument/:year/butir/:code", {
							...addressOf(found),
							code: item.code,
						})
			}
			{...(why || office ? { why: why ?? office } : {})}
			meta={proofsInShort(view, item)}
			status={closed ? "not-yet" : shownStatusOf(item, state)}
		/>
	);
};

const History = ({ view, history, names, found }: OverviewProps) => (
	<section class="stack" aria-labelledby="riwayat">
		<h2 id="riwayat">{view.t("assessments.unit-history")}</h2>
		<Timeline
			view={view}
			happenings={history.map((step) => ({
				title: stepInWords(view, step),
				state: "done" as const,
				says: lineOf(view, step, names),
			}))}
		/>
		<p class="meta">
			{view.t("assessments.unit-history-says", {
				instrument: found.instrument.id,
			})}
		</p>
	</section>
);

/** When, by whom, why, and with which paper. */
const lineOf = (
	view: View,
	step: Step,
	names: ReadonlyMap<string, string>,
): string => {
	const who = step.byId === null ? undefined : names.get(step.byId);
	return [
		[moment(view.lang, step.at), who].filter(Boolean).join(", "),
		step.reason,
		paperOf(view, step.document),
	]
		.filter(Boolean)
		.join(". ");
};

/** What the step left on paper, in one line. */
const paperOf = (
	view: View,
	{ number, on, place, witnesses }: Step["document"],
): string =>
	[
		...(number ? [`${view.t("assessments.step-number")} ${number}`] : []),
		...(on ? [`${view.t("assessments.step-on")} ${date(view.lang, on)}`] : []),
		...(place ? [`${view.t("assessments.step-place")} ${place}`] : []),
		...(witnesses
			? [`${view.t("assessments.step-witnesses")} ${witnesses}`]
			: []),
	].join(". ");

/** Items under their criteria, in the order of the instrument. */
export function criteriaOf(items: readonly Item[]) {
	const found = new Map<
		string,
		{ code: string; label: Item["criterion"]["label"]; items: Item[] }
	>();
	for (const item of items) {
		const { code, label } = item.criterion;
		const group = found.get(code) ?? { code, label, items: [] };
		group.items.push(item);
		found.set(code, group);
	}
	return [...found.values()];
}
