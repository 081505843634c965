import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Progress } from "#ui/progress.tsx";
import { TaskList, TaskRow } from "#ui/task-list.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	type Case,
	type DeadlineNow,
	type Item,
	verifierStatusOf,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { proofsInShort } from "./facts/fact-words.ts";
import { idOf } from "./id-of.ts";
import { criteriaOf } from "./overview.tsx";
import { returnInWords } from "./returns/return-words.ts";
import { TakeBack } from "./returns/take-back-form.tsx";
import { answerInWords, itemName } from "./words.ts";

export interface VerifyUnitProps {
	readonly view: View;
	readonly found: Case;
	readonly items: readonly Item[];
	readonly state: FormState;
	/** Whether the assessment waits for verification; otherwise this page is for reading. */
	readonly open: boolean;
	readonly once: string;
	/** Where the unit mends: by when, and whether this person may take it back now. */
	readonly mending?: { readonly deadline: DeadlineNow; readonly may: boolean };
}

/** The items of one unit: what waits, what was accepted, what went back. */
export const VerifyUnitPage = (props: VerifyUnitProps) => {
	const { view, found, items, state, open } = props;
	return (
		<OfficerLayout
			view={view}
			title={`${view.t("assessments.verify-title")}: ${found.unit.name}`}
			form={state}
			head={<Head {...props} />}
			asideLabel={view.t("assessments.verify-aside")}
			aside={<Aside {...props} />}
		>
			{props.mending && <TakeBack {...props} {...props.mending} />}
			{!open && !props.mending && (
				<Notice
					kind="calm"
					title={view.t(`assessments.state-${found.assessment.state}`)}
				>
					{view.t("assessments.verify-closed")}
				</Notice>
			)}
			{criteriaOf(items).map(({ code, label, items: below }) => (
				<Section
					id={idOf("kriteria", code)}
					title={say(label, view.lang)}
					beside={
						<span class="meta">
							{view.t("assessments.verify-judged", {
								judged: judgedIn(below),
								of: below.length,
							})}
						</span>
					}
				>
					<TaskList>
						{below.map((item) => (
							<ItemRow view={view} found={found} item={item} />
						))}
					</TaskList>
				</Section>
			))}
		</OfficerLayout>
	);
};

const judgedIn = (items: readonly Item[]): number =>
	items.filter((item) => verifierStatusOf(item) !== "waiting").length;

const Head = ({ view, found, items, open, once }: VerifyUnitProps) => {
	const waiting = items.find((item) => verifierStatusOf(item) === "waiting");
	const at = addressOf(found);
	return (
		<PageHead
			above={
				<Crumbs
					view={view}
					path={[
						{
							name: view.t("assessments.verify-title"),
							href: link(view, "/verifikasi", {}),
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
				open && (
					<>
						{waiting && (
							<LinkButton
								href={link(
									view,
									"/verifikasi/:unit/:instrument/:year/butir/:code",
									{ ...at, code: waiting.code },
								)}
							>
								{view.t("assessments.verify-begin")}
							</LinkButton>
						)}
						<Form
							view={view}
							action={link(view, "/verifikasi/:unit/:instrument/:year", at)}
							look="row"
							once={once}
						>
							<Button kind={waiting ? "outlined" : "filled"}>
								{view.t("assessments.verify-finish")}
							</Button>
						</Form>
					</>
				)
			}
		/>
	);
};

const Aside = ({ view, found, items }: VerifyUnitProps) => {
	const count = (status: ReturnType<typeof verifierStatusOf>) =>
		items.filter((item) => verifierStatusOf(item) === status).length;
	const { instrument } = found;
	return (
		<>
			<Progress
				id="maju"
				value={judgedIn(items)}
				max={Math.max(items.length, 1)}
				words={view.t("assessments.verify-judged", {
					judged: judgedIn(items),
					of: items.length,
				})}
			/>
			<p>
				{view.t("assessments.verify-totals", {
					accepted: count("accepted"),
					returned: count("returned"),
					waiting: count("waiting"),
				})}
			</p>
			<p class="meta">{view.t("assessments.verify-finish-says")}</p>
			{!instrument.verified && (
				<Unverified view={view}>
					{instrument.note && say(instrument.note, view.lang)}
				</Unverified>
			)}
		</>
	);
};

const ItemRow = ({
	view,
	found,
	item,
}: Pick<VerifyUnitProps, "view" | "found"> & { readonly item: Item }) => (
	<TaskRow
		view={view}
		id={idOf("status", item.code)}
		name={itemName(view.lang, item)}
		href={link(view, "/verifikasi/:unit/:instrument/:year/butir/:code", {
			...addressOf(found),
			code: item.code,
		})}
		why={whyOf(view, item)}
		meta={proofsInShort(view, item)}
		status={verifierStatusOf(item)}
	/>
);

function whyOf(view: View, item: Item): string {
	const claim = view.t("assessments.verify-claims", {
		answer: answerInWords(view, item.indicator, item.said?.answer ?? null),
	});
	const status = verifierStatusOf(item);
	if (status === "returned" && item.verifier)
		return `${claim}. ${returnInWords(view, item.verifier)}`;
	if (status === "waiting" && item.verifier?.outcome === "lapsed")
		return `${claim}. ${view.t("assessments.verify-lapsed")}`;
	if (status === "waiting" && item.verifier)
		return `${claim}. ${view.t("assessments.verify-mended")}`;
	return claim;
}
