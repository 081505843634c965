import type { Evidence } from "#evidence";
import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { FileList } from "#ui/files.tsx";
import { Button, FileField, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	bulkLimits,
	type Case,
	type HandedFile,
	type Item,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { evidenceFile } from "../evidence-address.ts";
import { itemName, roundName, sentenceOf } from "../words.ts";
import { WaitingFiles } from "./waiting-files.tsx";

export interface BulkPageProps {
	readonly view: View;
	readonly found: Case;
	readonly items: readonly Item[];
	/** What waits, the oldest first; only so many as one form can bear. */
	readonly waiting: readonly HandedFile[];
	/** How many more wait behind them. */
	readonly more: number;
	/** What this person sent last. */
	readonly last: readonly HandedFile[];
	readonly documents: ReadonlyMap<string, Evidence>;
	readonly state: FormState;
	readonly once: string;
}

/** Many files at once: send them, see what found its place, and place the rest. */
export const BulkPage = (props: BulkPageProps) => {
	const { view, found, state, waiting, last } = props;
	const { t } = view;
	const title = t("assessments.bulk-title");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${found.unit.name}`}
			form={state}
			head={
				<>
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
							{ name: title },
						]}
					/>
					<PageHead title={title} lead={t("assessments.bulk-lead")} />
				</>
			}
			asideLabel={t("assessments.bulk-how")}
			aside={<How {...props} />}
		>
			{waiting.length > 0 && <WaitingFiles {...props} />}
			{last.length > 0 && <LastSent {...props} />}
			<Send {...props} />
		</OfficerLayout>
	);
};

const Send = ({ view, found, state, once, waiting }: BulkPageProps) => (
	<Section id="kirim" title={view.t("assessments.bulk-send-title")}>
		<Form
			view={view}
			action={link(
				view,
				"/penilaian/:unit/:instrument/:year/berkas",
				addressOf(found),
			)}
			multipart
			once={once}
		>
			<FileField
				view={view}
				state={state}
				name="berkas"
				label={view.t("assessments.bulk-files")}
				hint={view.t("assessments.bulk-files-hint", {
					files: bulkLimits.files,
				})}
				multiple
			/>
			<p>
				<Button kind={waiting.length > 0 ? "outlined" : "filled"}>
					{view.t("assessments.bulk-send")}
				</Button>
			</p>
		</Form>
	</Section>
);

/** How a name finds its indicator, shown with indicators of this very instrument. */
const How = ({ view, items }: BulkPageProps) => {
	const [first, second] = items;
	return (
		<div class="stack">
			<h2>{view.t("assessments.bulk-how")}</h2>
			<p>{view.t("assessments.bulk-how-says")}</p>
			{first && (
				<dl class="pairs one">
					<div>
						<dt class="mono">
							{view.t("assessments.bulk-example-name", { code: first.code })}
						</dt>
						<dd>
							{first.code} {itemName(view.lang, first)}
						</dd>
					</div>
					{second && (
						<div>
							<dt class="mono">
								{view.t("assessments.bulk-example-folder", {
									code: second.code,
								})}
							</dt>
							<dd>
								{second.code} {itemName(view.lang, second)}
							</dd>
						</div>
					)}
				</dl>
			)}
			<p class="meta">{view.t("assessments.bulk-how-words")}</p>
		</div>
	);
};

/** What became of the files that were sent last: refused ones first, because they must be sent again. */
const LastSent = (props: BulkPageProps) => {
	const { view, last } = props;
	const { t } = view;
	const with_ = (...outcomes: readonly HandedFile["outcome"][]) =>
		last.filter(({ outcome }) => outcomes.includes(outcome));
	const refused = with_("refused");
	const placed = with_("attached", "known");
	return (
		<Section
			id="terakhir"
			title={t("assessments.bulk-last", { n: last.length })}
		>
			{refused.length > 0 && (
				<div class="stack">
					<Notice
						kind="warn"
						title={t("assessments.bulk-refused", { n: refused.length })}
					>
						{t("assessments.bulk-refused-says")}
					</Notice>
					<ul class="list">
						{refused.map(({ path, problem }) => (
							<li>
								<div class="name">
									<strong class="long">{path}</strong>
									<div class="why">{problem && sentenceOf(view, problem)}</div>
								</div>
							</li>
						))}
					</ul>
				</div>
			)}
			{placed.length > 0 && <Placed {...props} placed={placed} />}
		</Section>
	);
};

const Placed = (
	props: BulkPageProps & { readonly placed: readonly HandedFile[] },
) => {
	const { view, placed, found, documents, items } = props;
	return (
		<div class="stack">
			<h3>{view.t("assessments.bulk-placed", { n: placed.length })}</h3>
			<FileList
				files={placed.flatMap(({ path, evidenceId, code, outcome }) => {
					const document = evidenceId && documents.get(evidenceId);
					const item = items.find((one) => one.code === code);
					return document
						? [
								{
									name: path,
									href: evidenceFile(view, found.unit, document),
									says:
										outcome === "attached" && item ? (
											<a
												href={link(
													view,
													"/penilaian/:unit/:instrument/:year/butir/:code",
													{ ...addressOf(found), code: item.code },
												)}
											>
												{item.code} {itemName(view.lang, item)}
											</a>
										) : (
											view.t("assessments.bulk-known")
										),
								},
							]
						: [];
				})}
			/>
		</div>
	);
};
