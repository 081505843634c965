import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Sides } from "#ui/sides.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Case, Item, Objection, ObjectionWindow } from "../../index.ts";
import { addressOf } from "../address.ts";
import { dueInWords, HowCounted } from "../deadlines/deadline-words.tsx";
import { answerInWords, itemName, roundName } from "../words.ts";

export interface ObjectionsProps {
	readonly view: View;
	readonly found: Case;
	readonly items: readonly Item[];
	/** Those to which the unit can object still. */
	readonly open: readonly Item[];
	readonly objections: readonly Objection[];
	readonly window: ObjectionWindow;
	/** Whether this person may object for the unit now. */
	readonly may: boolean;
	readonly once: string;
}

/** What the unit can say to the verified values, what it said, and what was answered. */
export const ObjectionsPage = (props: ObjectionsProps) => {
	const { view, found, objections, open, may } = props;
	const { t } = view;
	const title = t("assessments.objections-title");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${roundName(view, found.instrument, found.assessment.year)}`}
			head={
				<PageHead
					above={<ObjectionCrumbs view={view} found={found} />}
					title={title}
					lead={t("assessments.objections-lead", { unit: found.unit.name })}
				/>
			}
		>
			<WindowNote {...props} />
			{objections.length > 0 && (
				<Section id="keberatan" title={t("assessments.objections-raised")}>
					{objections.map((objection) => (
						<Raised {...props} objection={objection} />
					))}
				</Section>
			)}
			{may && open.length > 0 && <ToObjectTo {...props} />}
			{may && (
				<Form
					view={view}
					action={link(
						view,
						"/penilaian/:unit/:instrument/:year/keberatan",
						addressOf(found),
					)}
					look="row"
					once={props.once}
				>
					<Button kind="outlined">
						{t("assessments.objections-waive", { n: objections.length })}
					</Button>
				</Form>
			)}
			{objections.length === 0 && open.length === 0 && (
				<EmptyState title={t("assessments.objections-nothing")}>
					{t("assessments.objections-nothing-says")}
				</EmptyState>
			)}
		</OfficerLayout>
	);
};

export const ObjectionCrumbs = ({
	view,
	found,
	here,
}: Pick<ObjectionsProps, "view" | "found"> & { readonly here?: string }) => (
	<Crumbs
		view={view}
		path={[
			{
				name: roundName(view, found.instrument, found.assessment.year),
				href: link(
					view,
					"/penilaian/:unit/:instrument/:year",
					addressOf(found),
				),
			},
			{
				name: view.t("assessments.objections-title"),
				...(here
					? {
							href: link(
								view,
								"/penilaian/:unit/:instrument/:year/keberatan",
								addressOf(found),
							),
						}
					: {}),
			},
			...(here ? [{ name: here }] : []),
		]}
	/>
);

/** Until when one can object, or why not any more. */
export const WindowNote = ({
	view,
	window,
}: Pick<ObjectionsProps, "view" | "window">) => {
	const { t } = view;
	const { deadline } = window;
	if (window.is === "open")
		return (
			<Notice
				kind="info"
				title={t("assessments.objections-until", {
					due: dueInWords(view, window.deadline),
				})}
			>
				{t("assessments.objections-until-says")}{" "}
				<HowCounted view={view} deadline={window.deadline} />
			</Notice>
		);
	return (
		<Notice kind="calm" title={t(`assessments.objections-over-${window.why}`)}>
			{deadline ? (
				<>
					{t("assessments.objections-ended", {
						day: date(view.lang, deadline.dueOn),
					})}{" "}
					<HowCounted view={view} deadline={deadline} />
				</>
			) : (
				t("assessments.objections-none-says")
			)}
		</Notice>
	);
};

const Raised = ({
	view,
	items,
	objection,
}: ObjectionsProps & { readonly objection: Objection }) => {
	const { t, lang } = view;
	const item = items.find(({ code }) => code === objection.code);
	const { answer } = objection;
	return (
		<section class="stack" aria-labelledby={`keberatan-${objection.code}`}>
			<div class="group">
				<h3 id={`keberatan-${objection.code}`}>
					{item ? itemName(lang, item) : objection.code}
				</h3>
				<Tag shape={answer ? "disc" : "half"} tone={answer ? "ok" : "warn"}>
					{t(
						answer
							? `assessments.objection-${answer.outcome}`
							: "assessments.objection-waits",
					)}
				</Tag>
			</div>
			<Sides
				level={4}
				unit={{
					title: t("assessments.objection-unit-says"),
					says: objection.reason,
					meta: date(lang, objection.raisedAt),
				}}
				other={{
					title: t("assessments.objection-answer"),
					says: answer ? answer.reason : t("assessments.objection-waits-says"),
					meta: answer ? date(lang, answer.at) : undefined,
				}}
			/>
			{item?.objection && (
				<p>
					{t("assessments.objection-value-now", {
						value: answerInWords(view, item.indicator, item.objection.answer),
					})}
				</p>
			)}
		</section>
	);
};

const ToObjectTo = ({ view, found, open }: ObjectionsProps) => (
	<Section id="butir" title={view.t("assessments.objections-items")}>
		<List>
			{open.map((item) => (
				<ListRow
					name={itemName(view.lang, item)}
					href={link(
						view,
						"/penilaian/:unit/:instrument/:year/keberatan/:code",
						{ ...addressOf(found), code: item.code },
					)}
					says={view.t("assessments.objections-item", {
						claimed: answerInWords(
							view,
							item.indicator,
							item.said?.answer ?? null,
						),
						verified: answerInWords(
							view,
							item.indicator,
							item.verifier?.answer ?? null,
						),
					})}
				/>
			))}
		</List>
	</Section>
);
