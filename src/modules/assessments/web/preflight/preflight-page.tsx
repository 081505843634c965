import { emptyForm, type FieldProblem, type FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead, Stack } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	type Case,
	type FileReport,
	type ItemReport,
	type Preflight,
	preflightRules,
	wordsOfRule,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { evidenceFile } from "../evidence-address.ts";
import { idOf } from "../id-of.ts";
import { itemName, roundName } from "../words.ts";
import { type Told, toldOf } from "./remark-words.ts";

export interface PreflightPageProps {
	readonly view: View;
	readonly found: Case;
	readonly preflight: Preflight;
	readonly maySubmit: boolean;
	/** What keeps the unit from handing in now, each with the way there; none for those who may not. */
	readonly obstacles: readonly FieldProblem[];
	/** Items with a value that nothing proves: a remark, no obstacle. */
	readonly unproved: number;
	/** Of this showing of the page: it is handed in once from it. */
	readonly once: string;
	readonly form?: FormState;
}

/** What a machine saw in files and answers, item by item, and what to do about it, before a unit hands in. */
export const PreflightPage = (props: PreflightPageProps) => {
	const { view, found, preflight, form = emptyForm } = props;
	const told = preflight.items.filter(
		(item) => thingsOf(view, item).length > 0,
	);
	const title = titleOf(props);
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${found.unit.name}`}
			form={form}
			head={<Head {...props} title={title} />}
			asideLabel={view.t("assessments.preflight-asked")}
			aside={<Asked view={view} />}
		>
			<Stack loose>
				<Obstacles {...props} />
				{told.length === 0 && <Nothing {...props} />}
				<Unproved view={view} n={props.unproved} />
				{told.map((item) => (
					<OneItem {...props} item={item} />
				))}
				{props.maySubmit && props.obstacles.length === 0 && (
					<Submit {...props} />
				)}
			</Stack>
		</OfficerLayout>
	);
};

/** Everything that is said within one item. */
const thingsOf = (view: View, { files, said }: ItemReport): Told[] =>
	[...files.map((file) => file.said), said].flatMap((remarks) =>
		toldOf(view, remarks),
	);

/** What keeps the unit from handing in: first, because nothing else helps before it is done. */
const Obstacles = ({ view, obstacles }: PreflightPageProps) =>
	obstacles.length === 0 ? null : (
		<section class="stack" aria-labelledby="halangan">
			<h2 id="halangan">{view.t("assessments.preflight-obstacles")}</h2>
			<ul>
				{obstacles.map(({ says, about, href }) => (
					<li>
						<a href={href}>{view.says(says, about)}</a>
					</li>
				))}
			</ul>
		</section>
	);

/** Said, never held against anybody: not every answer needs a file. */
export const Unproved = ({
	view,
	n,
}: {
	readonly view: View;
	readonly n: number;
}) =>
	n === 0 ? null : (
		<Notice kind="info" title={view.t("assessments.unproved", { n })}>
			{view.t("assessments.unproved-says")}
		</Notice>
	);

function titleOf({ view, preflight, obstacles }: PreflightPageProps): string {
	if (obstacles.length > 0)
		return view.t("assessments.preflight-title-obstacles", {
			n: obstacles.length,
		});
	if (preflight.sums.files === 0)
		return view.t("assessments.preflight-title-open");
	const n = preflight.items
		.flatMap((item) => thingsOf(view, item))
		.filter(({ is }) => is !== "unchecked").length;
	if (n > 0) return view.t("assessments.preflight-title-found", { n });
	const { unchecked } = preflight.sums;
	return unchecked > 0
		? view.t("assessments.preflight-title-unchecked", { n: unchecked })
		: view.t("assessments.preflight-title-good");
}

const Head = ({
	view,
	found,
	preflight,
	title,
}: PreflightPageProps & { readonly title: string }) => (
	<PageHead
		above={
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
					{ name: view.t("assessments.preflight-short") },
				]}
			/>
		}
		title={title}
		lead={
			preflight.sums.files > 0 &&
			view.t("assessments.preflight-sums", { ...preflight.sums })
		}
	/>
);

const Nothing = ({ view, preflight, obstacles }: PreflightPageProps) =>
	obstacles.length > 0 && preflight.sums.files === 0 ? null : (
		<Notice kind={preflight.sums.files > 0 ? "ok" : "calm"}>
			{view.t(
				preflight.sums.files > 0
					? "assessments.preflight-nothing"
					: "assessments.preflight-no-files",
			)}
		</Notice>
	);

const OneItem = ({
	view,
	found,
	item: report,
}: PreflightPageProps & { readonly item: ItemReport }) => {
	const { item, files, said } = report;
	const id = idOf("butir", item.code);
	return (
		<section class="stack" aria-labelledby={id}>
			<div class="group">
				<h2 id={id}>{itemName(view.lang, item)}</h2>
				<p>
					<a
						href={link(view, "/penilaian/:unit/:instrument/:year/butir/:code", {
							...addressOf(found),
							code: item.code,
						})}
					>
						{view.t("assessments.preflight-to-item", { code: item.code })}
					</a>
				</p>
			</div>
			<ul class="list">
				<Things told={toldOf(view, said)} view={view}>
					{view.t("assessments.preflight-item-whole")}
				</Things>
				{files.map((file) => (
					<OneFile view={view} found={found} file={file} />
				))}
			</ul>
		</section>
	);
};

const OneFile = ({
	view,
	found,
	file,
}: Pick<PreflightPageProps, "view" | "found"> & {
	readonly file: FileReport;
}) => (
	<Things view={view} told={toldOf(view, file.said)}>
		<a href={evidenceFile(view, found.unit, file.evidence)}>
			{file.evidence.name}
		</a>
	</Things>
);

const tags = {
	serious: { shape: "diamond", tone: "bad" },
	advice: { shape: "half", tone: "warn" },
	unchecked: { shape: "dotted", tone: "plain" },
} as const;

/** What is said of one file, or of the item as a whole; nothing where there is nothing to say. */
const Things = ({
	view,
	told,
	children,
}: {
	readonly view: View;
	readonly told: readonly Told[];
	readonly children: unknown;
}) =>
	told.length === 0 ? null : (
		<li class="found">
			<p class="name">{children as never}</p>
			{told.map(({ is, seen, todo }) => (
				<div class="told">
					<Tag {...tags[is]}>{view.t(`assessments.preflight-${is}`)}</Tag>
					<p>
						{seen}
						{todo && <span class="why">{todo}</span>}
					</p>
				</div>
			))}
		</li>
	);

const Submit = ({
	view,
	found,
	preflight,
	once,
	form = emptyForm,
}: PreflightPageProps) => {
	const action = link(
		view,
		"/penilaian/:unit/:instrument/:year/pengiriman",
		addressOf(found),
	);
	if (preflight.serious === 0)
		return preflight.sums.files === 0 ? null : (
			<Form view={view} action={action} once={once} look="row">
				<Button>
					{view.t(
						found.assessment.state === "correcting"
							? "assessments.unit-resubmit"
							: "assessments.unit-submit",
					)}
				</Button>
			</Form>
		);
	return (
		<section class="stack" aria-labelledby="tetap-kirim">
			<h2 id="tetap-kirim">{view.t("assessments.preflight-anyway-title")}</h2>
			<p>{view.t("assessments.preflight-anyway-says")}</p>
			<Form view={view} action={action} once={once}>
				<TextArea
					view={view}
					state={form}
					name="alasan"
					label={view.t("assessments.preflight-reason")}
					hint={view.t("assessments.preflight-reason-hint")}
					rows={3}
				/>
				<p class="row">
					<Button kind="outlined">
						{view.t("assessments.preflight-anyway")}
					</Button>
				</p>
			</Form>
		</section>
	);
};

const Asked = ({ view }: { readonly view: View }) => {
	const rules = Object.values(preflightRules).flat();
	return (
		<div class="stack">
			<p>{view.t("assessments.preflight-lead")}</p>
			<Fold
				summary={view.t("assessments.preflight-asked-says", {
					n: rules.length,
				})}
			>
				<ul>
					{rules.map(({ code }) => (
						<li>{view.says(`${wordsOfRule(code)}-asks`)}</li>
					))}
				</ul>
			</Fold>
		</div>
	);
};
