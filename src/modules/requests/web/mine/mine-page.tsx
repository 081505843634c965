import type { Asking } from "#accommodations";
import { AskingsOf } from "#accommodations/web";
import { say } from "#kernel/text.ts";
import { type ClockShown, type Move, stageOf } from "#procedures";
import { Deadline } from "#procedures/web";
import { CloseVisit } from "#receipts/web";
import { Button, Form, Radios } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, NoPrint, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Deed,
	type Draft,
	isServed,
	type Request,
	type RequestFile,
	type RequestProcedure,
} from "../../index.ts";
import { Answered, History } from "../history.tsx";
import { KeptSaid } from "../kept-said.tsx";
import type { Tried } from "../make-move.ts";
import { MoveForm } from "../move-form.tsx";
import { PapersShown } from "../papers-shown.tsx";

export interface MinePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly rule: RequestProcedure;
	readonly request: Request;
	readonly deeds: readonly Deed[];
	readonly files: readonly RequestFile[];
	readonly drafts: readonly Draft[];
	/** The clocks that run. */
	readonly clocks: readonly ClockShown[];
	readonly askings: readonly Asking[];
	/** What they can do now. */
	readonly moves: readonly Move[];
	readonly tried: Tried;
	readonly once: string;
}

/** How it goes, for whoever asked: where it stands, the one thing to do, and what comes then. */
export const MinePage = (props: MinePageProps) => {
	const { view, unit, rule, request, tried, drafts } = props;
	const { t, lang } = view;
	const stage = stageOf(rule.request, request.state);
	const fileHref = (file: string) =>
		link(view, "/permohonan/saya/berkas/:file", { file });
	const shown = { view, rule, request, files: props.files, fileHref };
	return (
		<CitizenLayout
			view={view}
			title={say(stage.title, lang)}
			form={tried.state}
			unlisted
		>
			<PageHead
				above={<StageTag view={view} waits={stage.waits} ends={stage.ends} />}
				title={say(stage.title, lang)}
				lead={say(stage.says, lang)}
			/>
			<p>
				{t("requests.mine.what", {
					what: say(rule.title, lang),
					unit: unit.name,
					day: date(lang, request.filedOn ?? request.begunOn),
					ref: request.ref,
				})}
			</p>
			<KeptSaid {...props} />
			<Next {...props} />
			<Until {...props} />
			<History
				{...shown}
				unit={unit}
				deeds={props.deeds}
				meetHref={(deed) =>
					link(view, "/permohonan/saya/temu/:deed", { deed: String(deed) })
				}
			/>
			{drafts.length > 0 && (
				<p>
					<a href={link(view, "/permohonan/saya/naskah", {})}>
						{t("requests.draft.all", { n: drafts.length })}
					</a>
				</p>
			)}
			<PapersShown {...shown} />
			<AskingsOf view={view} askings={props.askings} />
			<Fold summary={t("requests.mine.answered")}>
				<Answered view={view} rule={rule} fields={request.answers.fields} />
			</Fold>
			<Others {...props} />
			<Elsewhere view={view} rule={rule} />
			<NoPrint>
				<CloseVisit view={view} />
			</NoPrint>
		</CitizenLayout>
	);
};

export const StageTag = ({
	view,
	waits,
	ends,
}: {
	readonly view: View;
	readonly waits: "office" | "applicant" | "nobody";
	readonly ends: string | undefined;
}) =>
	ends !== undefined ? (
		<Tag
			shape={ends === "granted" ? "disc" : "diamond"}
			tone={ends === "granted" ? "ok" : "plain"}
		>
			{view.says(`requests.outcome.${ends}`)}
		</Tag>
	) : (
		<Tag
			shape={waits === "office" ? "half" : "ring"}
			tone={waits === "office" ? "info" : "warn"}
		>
			{view.says(`requests.waits.${waits}`)}
		</Tag>
	);

const stateFor = ({ tried }: MinePageProps, move: string) =>
	tried.move === move ? tried.state : { typed: {}, problems: [] };

/** The one step that is theirs now; when it is over, how content they were. */
const Next = (props: MinePageProps) => {
	const { view, rule, request } = props;
	const stage = stageOf(rule.request, request.state);
	if (isServed(rule.request, request.state)) return <Rate {...props} />;
	if (stage.waits !== "applicant") return null;
	return (
		<Section id="giliran" title={view.t("requests.mine.yours")}>
			{props.moves
				.filter(({ to }) => !endsIn(props, to))
				.map((move) => (
					<MoveForm
						view={view}
						rule={rule}
						request={request}
						move={move}
						state={stateFor(props, move.code)}
						action={link(view, "/permohonan/saya/langkah/:move", {
							move: move.code,
						})}
						once={props.once}
						draft={props.drafts.at(-1) ?? null}
						first
					/>
				))}
		</Section>
	);
};

const endsIn = ({ rule }: MinePageProps, to: string): boolean =>
	to !== "same" && stageOf(rule.request, to).ends !== undefined;

/** What else they can do, folded: a corrected text, taking it back. */
const Others = (props: MinePageProps) => {
	const { view, rule, request } = props;
	const waits = stageOf(rule.request, request.state).waits;
	const others = props.moves.filter(
		({ to }) => waits !== "applicant" || endsIn(props, to),
	);
	return others.length === 0 ? null : (
		<Section id="lainnya" title={view.t("requests.mine.others")}>
			{others.map((move) => (
				<MoveForm
					view={view}
					rule={rule}
					request={request}
					move={move}
					state={stateFor(props, move.code)}
					action={link(view, "/permohonan/saya/langkah/:move", {
						move: move.code,
					})}
					once={props.once}
					draft={props.drafts.at(-1) ?? null}
					warns={
						endsIn(props, move.to) ? view.t("requests.mine.ends") : undefined
					}
				/>
			))}
		</Section>
	);
};

const Rate = ({ view, request, tried }: MinePageProps) => {
	const { t } = view;
	return (
		<Section id="nilai" title={t("requests.rate.title")}>
			{request.rating !== null && <p>{t("requests.rate.thanks")}</p>}
			<Form
				view={view}
				action={link(view, "/permohonan/saya/nilai", {})}
				label={t("requests.rate.title")}
			>
				<Radios
					view={view}
					state={
						request.rating === null || tried.state.problems.length > 0
							? tried.state
							: { typed: { nilai: [String(request.rating)] }, problems: [] }
					}
					name="nilai"
					label={t("requests.rate.question")}
					options={(["4", "3", "2", "1"] as const).map((value) => ({
						value,
						label: t(`requests.rate.${value}`),
					}))}
				/>
				<Button kind="outlined">{t("requests.rate.send")}</Button>
			</Form>
		</Section>
	);
};

const Until = ({ view, clocks, request }: MinePageProps) => {
	const { t, lang } = view;
	if (
		request.endedOn !== null ||
		(clocks.length === 0 && request.promisedOn === null)
	)
		return null;
	return (
		<Section id="batas" title={t("requests.until")}>
			{clocks.map((shown) => (
				<Deadline
					view={view}
					shown={shown}
					name={say(shown.step.title, lang)}
				/>
			))}
			{request.promisedOn !== null && (
				<p>
					{t("requests.until.promised", {
						day: date(lang, request.promisedOn),
					})}
				</p>
			)}
		</Section>
	);
};

const Elsewhere = ({ view, rule }: Pick<MinePageProps, "view" | "rule">) => {
	const { elsewhere } = rule.request;
	return (
		<>
			{rule.next.map(({ title, says, site }) => (
				<p>
					<strong>{say(title, view.lang)}.</strong> {say(says, view.lang)}{" "}
					<a href={site}>{new URL(site).host}</a>
				</p>
			))}
			{elsewhere && (
				<p>
					{say(elsewhere.says, view.lang)}{" "}
					<a href={elsewhere.href}>{new URL(elsewhere.href).host}</a>
				</p>
			)}
		</>
	);
};
