import { beginning } from "#kernel/beginning.ts";
import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, LinkButton } from "#ui/form/index.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	countsOfLapor,
	type Judged,
	type LaporFile,
	type LaporProblem,
} from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";

interface LaporPreviewPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly file: LaporFile;
	readonly state: FormState;
	readonly once: string;
}

/** What would come of a file, row by row; or what came of it. */
export const LaporPreviewPage = (props: LaporPreviewPageProps) => {
	const { view, unit, file, state } = props;
	const { t } = view;
	const { preview, doneAt } = file;
	const counts: LaporFile["counts"] = preview
		? countsOfLapor(preview.rows)
		: file.counts;
	const title = preview
		? t("complaints.lapor.preview.title")
		: doneAt
			? t("complaints.lapor.done.title")
			: t("complaints.lapor.gone.title");
	return (
		<DeskLayout
			view={view}
			title={title}
			between={[
				{
					name: t("complaints.lapor.title"),
					href: link(view, "/pengaduan/meja/:unit/lapor", { unit: unit.slug }),
				},
			]}
			lead={
				preview || doneAt
					? t("complaints.lapor.preview.lead", {
							file: file.name,
							fresh: counts.new ?? 0,
							changed: counts.changed ?? 0,
							unchanged: counts.unchanged ?? 0,
							refused: counts.refused ?? 0,
						})
					: t("complaints.lapor.gone.says")
			}
			state={state}
		>
			{preview ? (
				<Found {...props} preview={preview} />
			) : (
				<p>
					<LinkButton href={link(view, "/pengaduan/meja", {})}>
						{t("complaints.lapor.done.desk")}
					</LinkButton>
				</p>
			)}
			<p>
				<a
					href={link(view, "/pengaduan/meja/:unit/lapor", { unit: unit.slug })}
				>
					{t("complaints.lapor.preview.again")}
				</a>
			</p>
		</DeskLayout>
	);
};

type Preview = NonNullable<LaporFile["preview"]>;

/** Rows of each table that are shown. */
const shownAtMost = 50;

const Found = ({
	view,
	unit,
	file,
	once,
	preview,
}: LaporPreviewPageProps & { readonly preview: Preview }) => {
	const { t } = view;
	const { rows, passedOver, seal } = preview;
	const refused = rows.filter((one) => one.verdict === "refused");
	const fresh = rows.filter((one) => one.verdict === "new");
	const changed = rows.filter((one) => one.verdict === "changed");
	const work = fresh.length + changed.length;
	return (
		<>
			{passedOver.length > 0 && (
				<Meta>
					{t("complaints.lapor.preview.passed", {
						columns: passedOver.slice(0, 20).join(", "),
					})}
				</Meta>
			)}
			{work > 0 ? (
				<Form
					view={view}
					action={link(view, "/pengaduan/meja/:unit/lapor/periksa/:id", {
						unit: unit.slug,
						id: file.id,
					})}
					once={once}
				>
					<Hidden name="dilihat" value={seal} />
					<div>
						<Button describedBy="sekaligus">
							{t("complaints.lapor.preview.button", { n: work })}
						</Button>
					</div>
					<p class="meta" id="sekaligus">
						{t("complaints.lapor.preview.button.says")}
					</p>
				</Form>
			) : (
				<Notice kind="info">{t("complaints.lapor.preview.nothing")}</Notice>
			)}
			<Refused view={view} rows={refused} />
			<Fresh view={view} rows={fresh} />
			<Changed view={view} rows={changed} />
		</>
	);
};

type Of<Verdict extends Judged["verdict"]> = Extract<
	Judged,
	{ readonly verdict: Verdict }
>;
interface TableProps<Verdict extends Judged["verdict"]> {
	readonly view: View;
	readonly rows: readonly Of<Verdict>[];
}

const Shown = ({ view, n }: { readonly view: View; readonly n: number }) =>
	n > shownAtMost ? (
		<Meta>{view.t("complaints.lapor.preview.more", { n: shownAtMost })}</Meta>
	) : null;

const Refused = ({ view, rows }: TableProps<"refused">) => {
	const { t } = view;
	if (rows.length === 0) return null;
	return (
		<Section id="ditolak" title={t("complaints.lapor.preview.refused")}>
			<Shown view={view} n={rows.length} />
			<DataTable
				id="tabel-ditolak"
				caption={t("complaints.lapor.caption.refused")}
				hideCaption
				rows={rows.slice(0, shownAtMost)}
				columns={[
					{
						key: "row",
						label: t("complaints.lapor.preview.row"),
						cell: ({ number }) => String(number),
					},
					{
						key: "number",
						label: t("complaints.lapor.preview.number"),
						cell: ({ tracking }) => tracking || "–",
					},
					{
						key: "why",
						label: t("complaints.lapor.preview.why"),
						cell: ({ problems }) =>
							problems.map((one) => problemSays(view, one)).join(" "),
					},
				]}
			/>
		</Section>
	);
};

const problemSays = (view: View, { field, reason, about }: LaporProblem) =>
	view.says(`complaints.lapor.problem.${reason}`, {
		...about,
		...(field ? { field: view.says(`complaints.lapor.field.${field}`) } : {}),
	});

const Fresh = ({ view, rows }: TableProps<"new">) => {
	const { t } = view;
	if (rows.length === 0) return null;
	return (
		<Section id="baru" title={t("complaints.lapor.preview.fresh")}>
			<Shown view={view} n={rows.length} />
			<DataTable
				id="tabel-baru"
				caption={t("complaints.lapor.caption.fresh")}
				hideCaption
				rows={rows.slice(0, shownAtMost)}
				columns={[
					{
						key: "number",
						label: t("complaints.lapor.preview.number"),
						cell: ({ row }) => row.tracking,
					},
					{
						key: "report",
						label: t("complaints.lapor.preview.report"),
						cell: ({ row }) => row.title ?? beginning(row.story ?? "", 80),
					},
					{
						key: "becomes",
						label: t("complaints.lapor.preview.becomes"),
						cell: ({ row }) =>
							row.status.enters
								? t(`complaints.state.${row.status.enters}`)
								: "",
					},
				]}
			/>
		</Section>
	);
};

const Changed = ({ view, rows }: TableProps<"changed">) => {
	const { t } = view;
	if (rows.length === 0) return null;
	return (
		<Section id="berubah" title={t("complaints.lapor.preview.changed")}>
			<Shown view={view} n={rows.length} />
			<DataTable
				id="tabel-berubah"
				caption={t("complaints.lapor.caption.changed")}
				hideCaption
				rows={rows.slice(0, shownAtMost)}
				columns={[
					{
						key: "number",
						label: t("complaints.lapor.preview.number"),
						cell: ({ row }) => row.tracking,
					},
					{
						key: "ref",
						label: t("complaints.lapor.preview.here"),
						cell: ({ known }) => known.ref,
					},
					{
						key: "what",
						label: t("complaints.lapor.preview.what"),
						cell: ({ fields, row }) =>
							fields
								.map((field) =>
									field === "status" && row.status.enters
										? `${t("complaints.lapor.field.status")}: ${t(`complaints.state.${row.status.enters}`)}`
										: view.says(`complaints.lapor.field.${field}`),
								)
								.join(", "),
					},
				]}
			/>
		</Section>
	);
};
