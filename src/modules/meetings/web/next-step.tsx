import type { Content } from "#ui/content.ts";
import { Button, Form, Hidden, LinkButton, TextArea } from "#ui/form/index.ts";
import { Fold, Hug, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { draftOf, inForce, writtenFields } from "../index.ts";
import { type ReasonDeed, reasonFields } from "./deed-fields.ts";
import type { MeetingPageProps } from "./meeting-page.tsx";

/** One clear next step for each state, and the rest folded below it. */
export const NextStep = (props: MeetingPageProps) => {
	const { view, meeting } = props;
	const steps: Record<typeof meeting.state, Content> = {
		planned: <Planned {...props} />,
		running: <Running {...props} />,
		drafting: <Drafting {...props} />,
		waiting: <Waiting {...props} />,
		approved: <Approved {...props} />,
		cancelled: <PlanNext {...props} />,
	};
	return (
		<Section id="langkah" title={view.t("meetings.step")}>
			{steps[meeting.state]}
		</Section>
	);
};

const addressOf = ({ unit, meeting }: MeetingPageProps) => ({
	unit: unit.slug,
	meeting: meeting.id,
});

const Planned = (props: MeetingPageProps) => {
	const { view } = props;
	return (
		<>
			<Hug tone="info">
				<p>{view.t("meetings.step.planned")}</p>
				<Deed {...props} deed="mulai">
					<Button>{view.t("meetings.begin.do")}</Button>
				</Deed>
			</Hug>
			<Row>
				<LinkButton
					kind="outlined"
					href={link(view, "/rapat/:unit/:meeting/ubah", addressOf(props))}
				>
					{view.t("meetings.plan.change")}
				</LinkButton>
			</Row>
			<WithReason {...props} deed="pembatalan" />
		</>
	);
};

const Running = (props: MeetingPageProps) => (
	<Hug tone="info">
		<p>{props.view.t("meetings.step.running")}</p>
		<Row>
			<WriteLink {...props} kind="outlined" />
			<Deed {...props} deed="selesai">
				<Button>{props.view.t("meetings.close.do")}</Button>
			</Deed>
		</Row>
	</Hug>
);

const Drafting = (props: MeetingPageProps) => {
	const { view, names, meeting, versions, may, office } = props;
	const draft = draftOf(versions);
	if (!may.write)
		return (
			<p>
				{view.t("meetings.step.drafting.other", {
					name: names.get(meeting.noteTakerId) ?? "–",
				})}
			</p>
		);
	return (
		<>
			<Hug tone="info">
				<p>
					{view.t(
						office.noteTakerHere
							? "meetings.step.drafting"
							: "meetings.step.drafting.left",
					)}
				</p>
				{draft?.returned && (
					<p>{view.t("meetings.returned.why", { why: draft.returned })}</p>
				)}
				<Row>
					<WriteLink {...props} kind={draft ? "outlined" : "filled"} />
					{draft && may.send && (
						<Deed {...props} deed="pengiriman">
							<Button>{view.t("meetings.send.do")}</Button>
						</Deed>
					)}
				</Row>
			</Hug>
			{draft && inForce(versions) && (
				<Fold summary={view.t("meetings.leave")}>
					<p>{view.t("meetings.leave.says")}</p>
					<Deed {...props} deed="tanpa-perbaikan">
						<Button kind="outlined">{view.t("meetings.leave.do")}</Button>
					</Deed>
				</Fold>
			)}
		</>
	);
};

const Waiting = (props: MeetingPageProps) => {
	const { view, names, meeting, may, office } = props;
	const name = names.get(meeting.chairId) ?? "–";
	if (!may.approve)
		return (
			<p>
				{view.t(
					office.chairHere
						? "meetings.step.waiting.other"
						: "meetings.step.waiting.head",
					{ name },
				)}
			</p>
		);
	return (
		<>
			<Hug tone="info">
				<p>
					{office.chairHere
						? view.t("meetings.step.waiting")
						: view.t("meetings.step.waiting.instead", { name })}
				</p>
				<Deed {...props} deed="pengesahan">
					<Button>{view.t("meetings.approve.do")}</Button>
				</Deed>
			</Hug>
			<WithReason {...props} deed="pengembalian" />
		</>
	);
};

const Approved = (props: MeetingPageProps) => (
	<>
		<PlanNext {...props} />
		{props.may.write && <WithReason {...props} deed="perbaikan" />}
	</>
);

const PlanNext = (props: MeetingPageProps) => {
	const { view, next } = props;
	return (
		<Hug tone="calm">
			{next ? (
				<p>{view.t("meetings.step.next-is-there")}</p>
			) : (
				<>
					<p>{view.t("meetings.step.next")}</p>
					<div>
						<LinkButton
							href={link(
								view,
								"/rapat/:unit/:meeting/berikutnya",
								addressOf(props),
							)}
						>
							{view.t("meetings.plan.next")}
						</LinkButton>
					</div>
				</>
			)}
		</Hug>
	);
};

const WriteLink = (
	props: MeetingPageProps & { readonly kind: "filled" | "outlined" },
) =>
	props.may.write ? (
		<LinkButton
			kind={props.kind}
			href={link(props.view, "/rapat/:unit/:meeting/notula", addressOf(props))}
		>
			{props.view.t("meetings.write.do")}
		</LinkButton>
	) : null;

/** One deed; each has a key of its own, for the page has several. */
const Deed = (
	props: MeetingPageProps & {
		readonly deed:
			| ReasonDeed
			| "mulai"
			| "selesai"
			| "pengiriman"
			| "pengesahan"
			| "tanpa-perbaikan";
		readonly children: Content;
	},
) => {
	const { view, meeting, once, deed, children } = props;
	return (
		<Form
			view={view}
			action={link(view, `/rapat/:unit/:meeting/${deed}`, addressOf(props))}
			once={`${once}-${deed}`}
			label={view.t(`meetings.deed.${deed}`)}
		>
			<Hidden name={writtenFields.revision} value={String(meeting.revision)} />
			{children}
		</Form>
	);
};

const WithReason = (
	props: MeetingPageProps & { readonly deed: ReasonDeed },
) => {
	const { view, state, deed } = props;
	const field = reasonFields[deed];
	const title = view.t(`meetings.deed.${deed}`);
	return (
		<Fold
			summary={title}
			open={state.problems.some((problem) => problem.field === field)}
		>
			<Deed {...props} deed={deed}>
				<TextArea
					view={view}
					state={state}
					name={field}
					label={view.t(`meetings.reason.${deed}`)}
					rows={2}
				/>
				<div>
					<Button kind={deed === "pembatalan" ? "danger" : "outlined"}>
						{title}
					</Button>
				</div>
			</Deed>
		</Fold>
	);
};
