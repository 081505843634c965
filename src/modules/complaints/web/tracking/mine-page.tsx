import type { Asking } from "#accommodations";
import { AskingsOf } from "#accommodations/web";
import type { Action } from "#actions";
import type { FormState } from "#kernel/form.ts";
import { type ClockShown, type Procedure, zoneOfProvince } from "#procedures";
import { CloseVisit } from "#receipts/web";
import type { Day } from "#territory";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, NoPrint, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type {
	ComplaintFile,
	Progress,
	ProofFile,
	Published,
	Rating,
} from "../../index.ts";
import { FilesMine } from "../filing/told-files.tsx";
import { FollowUpsMine } from "../follow-ups/follow-up-part.tsx";
import { KeptWords } from "../kept-words.tsx";
import { LastDays } from "../last-days.tsx";
import { ProofsMine } from "../proof-files.tsx";
import { StateTag } from "../state-tag.tsx";
import { History } from "./history.tsx";
import { IfNobodyAnswers } from "./if-nobody-answers.tsx";
import { NextForYou, OtherForYou } from "./next-for-you.tsx";

export interface MinePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly progress: Progress;
	/** Until then the way to reach them is kept after the end. */
	readonly reachKeptUntil: Day | null;
	/** Names of the offices in it, by id. */
	readonly offices: ReadonlyMap<string, string>;
	readonly files: readonly ComplaintFile[];
	/** What the office attached to its answer. */
	readonly proofs: readonly ProofFile[];
	/** What is done because they told it. */
	readonly followUps: readonly Action[];
	/** What they asked for with it. */
	readonly askings: readonly Asking[];
	/** The published copy that they joined. */
	readonly joined: Published | null;
	readonly clocks: readonly ClockShown[];
	readonly procedure: Procedure;
	/** What they said of how it was handled; `undefined` while they cannot say it. */
	readonly rating: Rating | null | undefined;
	/** Its quarter is not counted yet: who they are can still be said. */
	readonly maySayOfSelf: boolean;
	readonly state: FormState;
	/** This installation can tell them by message that there is news. */
	readonly byMessage: boolean;
	readonly once: string;
}

/** How it goes, for the person who told it: where it stands, the one thing that they can do, and what comes then. */
export const MinePage = (props: MinePageProps) => {
	const { view, unit, progress, offices, clocks, state } = props;
	const { t } = view;
	const title = view.says(`complaints.mine.state.${progress.state}`);
	const office =
		(progress.handlerId && offices.get(progress.handlerId)) || null;
	return (
		<CitizenLayout view={view} title={title} form={state} unlisted>
			<PageHead
				above={<StateTag view={view} state={progress.state} own />}
				title={title}
				lead={t("complaints.mine.lead", {
					kind: t(`complaints.kind.${progress.kind}`),
					unit: unit.name,
				})}
			/>
			<p>
				{t("complaints.mine.since", {
					day: date(
						view.lang,
						progress.filedAt,
						zoneOfProvince(unit.province.code),
					),
					ref: progress.ref,
				})}{" "}
				{progress.endedOn === null &&
					(office === null
						? t("complaints.mine.nobody-yet")
						: t("complaints.mine.with", { office }))}
			</p>
			{props.joined && (
				<p>
					{t("complaints.join.mine")}{" "}
					<a
						href={link(view, "/pengaduan/umum/:unit/:id", {
							unit: unit.slug,
							id: props.joined.id,
						})}
					>
						{props.joined.title}
					</a>
				</p>
			)}
			{props.reachKeptUntil && (
				<p>
					{t("complaints.mine.reach-kept", {
						day: date(view.lang, props.reachKeptUntil),
					})}{" "}
					<a href={link(view, "/pengaduan/saya/kabar", {})}>
						{t("complaints.mine.reach-end")}
					</a>
				</p>
			)}
			<KeptWords view={view} state={state} fields={goneFor(progress)} />
			<NextForYou {...props} />
			<ProofsMine view={view} proofs={props.proofs} />
			<FollowUpsMine view={view} followUps={props.followUps} />
			{clocks.length > 0 && (
				<Section id="batas" title={t("complaints.mine.until")}>
					<LastDays
						view={view}
						clocks={clocks}
						askedAbove={progress.state === "waiting"}
					/>
				</Section>
			)}
			<AskingsOf view={view} askings={props.askings} />
			<History {...props} />
			<Fold summary={t("complaints.mine.story")}>
				<OwnStory {...props} />
			</Fold>
			<FilesMine view={view} files={props.files} />
			<OtherForYou {...props} />
			<IfNobodyAnswers {...props} />
			<NoPrint>
				<CloseVisit view={view} />
			</NoPrint>
		</CitizenLayout>
	);
};

const OwnStory = ({ view, progress, joined }: MinePageProps) =>
	progress.story !== "" ? (
		<ToldWords words={progress.story} />
	) : (
		<p>
			{view.t(
				joined ? "complaints.mine.by-joining" : "complaints.mine.by-recording",
			)}
		</p>
	);

/** Fields for which there is no form in this state. */
const goneFor = ({ can }: Progress): string[] => [
	...(can.includes("reply") ? [] : ["balasan"]),
	...(can.includes("add") ? [] : ["tambahan"]),
	...(can.includes("object") ? [] : ["keberatan"]),
	...(can.includes("reopen") ? [] : ["pembukaan"]),
];
