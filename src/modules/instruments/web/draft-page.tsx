import type {
	Draft,
	DraftVersion,
	DraftWithText,
	Fault,
	Finding,
} from "#instruments";
import { beginning } from "#kernel/beginning.ts";
import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, Fold, Hug, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import { differingLines } from "./differing-lines.ts";
import { TextFields } from "./draft-fields.tsx";
import { draftName, savedBy } from "./draft-words.ts";
import { FaultList } from "./fault-list.tsx";
import { DraftTag, ManageCrumbs } from "./manage-page.tsx";
import { SheetField } from "./sheet-field.tsx";

export interface DraftPageProps {
	readonly view: View;
	readonly draft: DraftWithText;
	/** What is to be mended in the newest version. */
	readonly findings: readonly Finding[];
	readonly versions: readonly DraftVersion[];
	readonly names: ReadonlyMap<string, string>;
	readonly state: FormState;
	readonly once: string;
	/** What somebody else saved while this person wrote. */
	readonly theirs?: DraftWithText | undefined;
	/** What is to be mended in a workbook that was sent; the draft stayed as it was. */
	readonly faults?: readonly Fault[] | undefined;
	/** Whether weights, codes and limits of it were checked too. */
	readonly ruled?: boolean | undefined;
	/** What is to be mended at the cells of its workbook; null where the text cannot be had as one. */
	readonly inSheets: readonly Fault[] | null;
}

/** A draft: what is to be mended first, then the text itself. */
export const DraftPage = (props: DraftPageProps) => {
	const { view, draft, names, state, theirs } = props;
	return (
		<OfficerLayout
			view={view}
			title={draftName(view, draft)}
			form={state}
			head={
				<PageHead
					above={<ManageCrumbs view={view} draft={draft} />}
					title={draftName(view, draft)}
					lead={
						<>
							{draft.instrument && (
								<>
									<Code>{draft.instrument}</Code>.{" "}
								</>
							)}
							{view.t("instruments.draft-version", { n: draft.version })}.{" "}
							{savedBy(view, names, draft)}
						</>
					}
					beside={<DraftTag view={view} draft={draft} />}
				/>
			}
		>
			{theirs && <Theirs {...props} theirs={theirs} />}
			{draft.state === "open" ? <Open {...props} /> : <Closed {...props} />}
			<Earlier {...props} />
		</OfficerLayout>
	);
};

const Open = (props: DraftPageProps) => {
	const { view, draft, findings, state, once, inSheets, faults = [] } = props;
	const at = { draft: draft.id };
	const action = link(view, "/kelola/instrumen/:draft", at);
	const seen = String(props.theirs?.version ?? draft.version);
	// Whoever writes the text goes on there.
	const text =
		props.theirs !== undefined ||
		state.problems.some(({ field }) => field === "teks" || field === "berkas");
	// While something about the form is to be mended, nothing else asks for attention.
	const calm = state.problems.length === 0;
	const ready = calm && findings.length === 0;
	return (
		<>
			{ready && <Ready view={view} draft={draft} />}
			{calm && findings.length > 0 && !inSheets && <Findings {...props} />}
			{calm && inSheets && inSheets.length > 0 && (
				<FaultList view={view} faults={inSheets} />
			)}
			{faults.length > 0 && (
				<FaultList view={view} faults={faults} ruled={props.ruled} />
			)}
			<Section id="lembar-kerja" title={view.t("instruments.sheet-title")}>
				<p>{view.t("instruments.sheet-says")}</p>
				{inSheets && (
					<Row>
						<LinkButton
							href={link(view, "/kelola/instrumen/:draft/xlsx", at)}
							kind="outlined"
							icon="download"
							download
						>
							{view.t("instruments.sheet-download")}
						</LinkButton>
					</Row>
				)}
				<Form view={view} action={action} once={`${once}-lembar`} multipart>
					<Hidden name="versi" value={seen} />
					<Hidden name="cara" value="lembar" />
					<SheetField view={view} state={state} />
					<div>
						<Button kind={ready || text ? "outlined" : "filled"}>
							{view.t("instruments.sheet-upload")}
						</Button>
					</div>
				</Form>
			</Section>
			<Fold
				summary={view.t("instruments.draft-as-text")}
				open={text || !inSheets}
			>
				{calm && findings.length > 0 && inSheets && <Findings {...props} />}
				<Form view={view} action={action} once={once} multipart>
					<Hidden name="versi" value={seen} />
					<TextFields view={view} state={state} rows={28} />
					<div>
						<Button kind={text ? "filled" : "outlined"}>
							{view.t("instruments.draft-save")}
						</Button>
					</div>
				</Form>
			</Fold>
			<Fold summary={view.t("instruments.draft-discard")}>
				<p>{view.t("instruments.draft-discard-says")}</p>
				<Form
					view={view}
					action={link(view, "/kelola/instrumen/:draft/buang", at)}
					once={`${once}-buang`}
				>
					<div>
						<Button kind="danger">
							{view.t("instruments.draft-discard-do")}
						</Button>
					</div>
				</Form>
			</Fold>
		</>
	);
};

const Ready = ({ view, draft }: Pick<DraftPageProps, "view" | "draft">) => {
	const at = { draft: draft.id };
	return (
		<Hug tone="ok">
			<p>{view.t("instruments.draft-ready-says")}</p>
			<Row>
				<LinkButton href={link(view, "/kelola/instrumen/:draft/terbit", at)}>
					{view.t("instruments.draft-to-publish")}
				</LinkButton>
				<LinkButton
					href={link(view, "/kelola/instrumen/:draft/pratinjau", at)}
					kind="outlined"
				>
					{view.t("instruments.draft-to-preview")}
				</LinkButton>
				<LinkButton
					href={link(view, "/kelola/instrumen/:draft/beda", at)}
					kind="outlined"
				>
					{view.t("instruments.draft-to-difference")}
				</LinkButton>
				<LinkButton
					href={link(view, "/kelola/instrumen/:draft/andai", at)}
					kind="outlined"
				>
					{view.t("instruments.draft-to-trial")}
				</LinkButton>
			</Row>
		</Hug>
	);
};

const Findings = ({ view, draft, findings }: DraftPageProps) => {
	const lines = draft.text.split("\n");
	return (
		<Section
			id="temuan"
			title={view.t("instruments.draft-to-mend", { n: findings.length })}
		>
			<List>
				{findings.map(({ line, message, fix }) => (
					<ListRow
						name={`${view.t("instruments.draft-line", { line })}: ${message}`}
						says={
							<>
								{fix}
								<br />
								<Code>{excerpt(lines[line - 1])}</Code>
							</>
						}
					/>
				))}
			</List>
		</Section>
	);
};

const excerpt = (line = ""): string => beginning(line, 120);

/** Published or discarded: only to be read. */
const Closed = ({ view, draft }: DraftPageProps) => (
	<>
		<Notice kind="calm">
			{view.t(
				draft.state === "published"
					? "instruments.draft-closed-published"
					: "instruments.draft-closed-discarded",
			)}
		</Notice>
		{draft.state === "published" && (
			<p>
				<a href={link(view, "/instrumen/:id", { id: draft.instrument })}>
					{view.t("instruments.draft-see-published")}
				</a>
			</p>
		)}
	</>
);

const Theirs = ({
	view,
	draft,
	names,
	state,
	theirs,
}: DraftPageProps & { readonly theirs: DraftWithText }) => (
	<>
		<Versions
			view={view}
			id="dua-versi"
			by={savedBy(view, names, theirs)}
			fields={differingLines(theirs.text, state.typed.teks?.[0] ?? "").map(
				({ line, theirs, yours }) => ({
					label: view.t("instruments.draft-line", { line }),
					theirs,
					yours,
				}),
			)}
		/>
		<p>
			<a href={textAddress(view, draft, theirs.version)}>
				{view.t("instruments.draft-theirs-whole")}
			</a>
		</p>
	</>
);

const Earlier = ({ view, draft, versions, names }: DraftPageProps) => (
	<Fold summary={view.t("instruments.draft-versions", { n: versions.length })}>
		<List>
			{versions.map((version) => (
				<ListRow
					name={view.t("instruments.draft-version", { n: version.version })}
					href={textAddress(view, draft, version.version)}
					says={savedBy(view, names, version)}
				/>
			))}
		</List>
	</Fold>
);

const textAddress = (view: View, draft: Draft, version: number): string =>
	link(
		view,
		"/kelola/instrumen/:draft/yaml",
		{ draft: draft.id },
		{ versi: String(version) },
	);
