import type { Asking } from "#accommodations";
import { AskingsOf } from "#accommodations/web";
import { say } from "#kernel/text.ts";
import { type ClockShown, type Move, stageOf } from "#procedures";
import { Deadline } from "#procedures/web";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import {
	Button,
	FileField,
	Form,
	LinkButton,
	Radios,
	Select,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead, Section, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	askedPapers,
	type Deed,
	type Draft,
	names,
	type Request,
	type RequestFile,
	type RequestProcedure,
} from "../../index.ts";
import { Answered, History } from "../history.tsx";
import { KeptSaid } from "../kept-said.tsx";
import type { Tried } from "../make-move.ts";
import { StageTag } from "../mine/mine-page.tsx";
import { MoveForm } from "../move-form.tsx";
import { PapersShown } from "../papers-shown.tsx";

export interface CasePageProps {
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
	/** Whether something is kept apart; it is opened on its own. */
	readonly hasApart: boolean;
	readonly people: ReadonlyMap<string, string>;
	readonly colleagues: readonly {
		readonly id: string;
		readonly name: string;
	}[];
	/** What can be done now. */
	readonly moves: readonly Move[];
	readonly tried: Tried;
	readonly once: string;
}

/** One request for whoever works on it: what was asked, the next step, then everything else. */
export const CasePage = (props: CasePageProps) => {
	const { view, unit, rule, request, tried, drafts } = props;
	const { t, lang } = view;
	const stage = stageOf(rule.request, request.state);
	const at = { unit: unit.slug, id: request.id };
	const fileHref = (file: string) =>
		link(view, "/permohonan/meja/:unit/:id/berkas/:file", { ...at, file });
	const shown = { view, rule, request, files: props.files, fileHref };
	const title = t("requests.case.title", {
		what: say(rule.title, lang),
		ref: request.ref,
	});
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={tried.state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("requests.desk.title"),
									href: link(view, "/permohonan/meja/:unit", {
										unit: unit.slug,
									}),
								},
								{ name: request.ref },
							]}
						/>
					}
					title={title}
					below={
						<p>
							{say(stage.title, lang)}{" "}
							<StageTag view={view} waits={stage.waits} ends={stage.ends} />
						</p>
					}
				/>
			}
			aside={<Known {...props} />}
			asideLabel={t("requests.case.facts")}
		>
			<Section id="jawaban" title={t("requests.case.answered")}>
				<Answered view={view} rule={rule} fields={request.answers.fields} />
				{props.hasApart && (
					<p>
						<LinkButton
							kind="outlined"
							small
							href={link(view, "/permohonan/meja/:unit/:id/keadaan", at)}
						>
							{t("requests.case.apart")}
						</LinkButton>
					</p>
				)}
			</Section>
			{drafts.length > 0 && (
				<p>
					<a href={link(view, "/permohonan/meja/:unit/:id/naskah", at)}>
						{t("requests.draft.all", { n: drafts.length })}
					</a>
				</p>
			)}
			<KeptSaid {...props} />
			<Moves {...props} />
			<PapersShown {...shown} />
			<MarkPapers {...props} />
			<AskingsOf view={view} askings={props.askings} />
			<History
				{...shown}
				unit={unit}
				deeds={props.deeds}
				people={props.people}
				meetHref={(deed) =>
					link(view, "/permohonan/meja/:unit/:id/temu/:deed", {
						...at,
						deed: String(deed),
					})
				}
			/>
		</OfficerLayout>
	);
};

const Known = ({
	view,
	request,
	clocks,
	people,
	colleagues,
	unit,
	once,
}: CasePageProps) => {
	const { t, lang } = view;
	return (
		<Stack>
			{clocks.map((shown) => (
				<Deadline
					view={view}
					shown={shown}
					name={say(shown.step.title, lang)}
				/>
			))}
			<Facts
				look="narrow"
				facts={[
					{
						term: t("requests.case.filed"),
						is: date(lang, request.filedOn ?? request.begunOn),
					},
					{
						term: t("requests.case.channel"),
						is: t(`requests.channel.${request.channel}`),
					},
					...(request.promisedOn === null
						? []
						: [
								{
									term: t("requests.case.promised"),
									is: date(lang, request.promisedOn),
								},
							]),
					{
						term: t("requests.desk.column.who"),
						is:
							(request.holderId && people.get(request.holderId)) ||
							t("requests.desk.nobody"),
					},
					...(request.rating === null
						? []
						: [
								{
									term: t("requests.rate.title"),
									is: view.says(`requests.rate.${request.rating}`),
								},
							]),
				]}
			/>
			{request.endedOn === null && (
				<Form
					view={view}
					action={link(view, "/permohonan/meja/:unit/:id/petugas", {
						unit: unit.slug,
						id: request.id,
					})}
					once={once}
					label={t("requests.case.give")}
				>
					<Select
						view={view}
						state={{
							typed: { petugas: [request.holderId ?? ""] },
							problems: [],
						}}
						name="petugas"
						label={t("requests.case.give")}
						options={colleagues.map(({ id, name }) => ({
							value: id,
							label: name,
						}))}
					/>
					<Button kind="outlined" small>
						{t("requests.case.give.do")}
					</Button>
				</Form>
			)}
		</Stack>
	);
};

/** The step that the procedure has next stands open; all others are folded. */
const Moves = (props: CasePageProps) => {
	const { view, rule, request, tried, unit, moves } = props;
	const [next] = moves;
	return next === undefined ? null : (
		<Section id="langkah" title={view.t("requests.case.next")}>
			{moves.map((move) => (
				<MoveForm
					view={view}
					rule={rule}
					request={request}
					move={move}
					state={
						tried.move === move.code ? tried.state : { typed: {}, problems: [] }
					}
					action={link(view, "/permohonan/meja/:unit/:id/langkah/:move", {
						unit: unit.slug,
						id: request.id,
						move: move.code,
					})}
					once={props.once}
					draft={props.drafts.at(-1) ?? null}
					first={move === next}
				/>
			))}
		</Section>
	);
};

/** At the counter: a paper is seen, helped with, or copied. */
const MarkPapers = ({ view, rule, request, unit, once }: CasePageProps) => {
	const { t, lang } = view;
	const state = { typed: {}, problems: [] };
	return request.endedOn !== null || rule.request.papers.length === 0 ? null : (
		<Fold summary={t("requests.case.papers")}>
			<Form
				view={view}
				action={link(view, "/permohonan/meja/:unit/:id/surat", {
					unit: unit.slug,
					id: request.id,
				})}
				once={once}
				label={t("requests.case.papers")}
				multipart
			>
				<Select
					view={view}
					state={state}
					name="surat"
					label={t("requests.case.papers.which")}
					options={askedPapers(rule.request, request.answers.fields).map(
						({ code, label }) => ({
							value: code,
							label: say(label, lang),
						}),
					)}
				/>
				<Radios
					view={view}
					state={state}
					name="adalah"
					label={t("requests.case.papers.is")}
					look="row"
					options={[
						{ value: "seen", label: t("requests.paper.seen") },
						{ value: "help", label: t("requests.paper.help") },
					]}
					optional
				/>
				<FileField
					view={view}
					state={state}
					name={names.paper("salinan")}
					label={t("requests.case.papers.copy")}
					capture="environment"
					optional
				/>
				<Button kind="outlined">{t("requests.case.papers.do")}</Button>
			</Form>
		</Fold>
	);
};
