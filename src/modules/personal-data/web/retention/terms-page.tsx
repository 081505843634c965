import { say } from "#kernel/text.ts";
import {
	type CarriedOut,
	type RetentionRule,
	retentionTable,
	termOf,
} from "#personal-data";
import type { Settings } from "#settings";
import { Crumbs } from "#ui/crumbs.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import { type Shape, Tag } from "#ui/tag.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";

interface TermsPageProps {
	readonly view: View;
	readonly keptYears: Settings["keptYears"];
	readonly carriedOut: ReadonlyMap<string, CarriedOut>;
}

const shapes = {
	erased: "disc",
	anonymous: "half",
	kept: "ring",
} as const satisfies Record<RetentionRule["does"], Shape>;

/** How long each kind of record is kept, what then becomes of it, and when that last happened: for everybody who checks it. */
export const TermsPage = ({ view, keptYears, carriedOut }: TermsPageProps) => {
	const { t, lang } = view;
	const { rules } = retentionTable();
	return (
		<CitizenLayout
			view={view}
			title={t("personal-data.terms")}
			description={t("personal-data.terms.lead")}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("personal-data.title"),
								href: link(view, "/data-pribadi", {}),
							},
							{ name: t("personal-data.terms") },
						]}
					/>
				}
				title={t("personal-data.terms")}
				lead={t("personal-data.terms.lead")}
			/>
			{rules.some(({ verified }) => !verified) && (
				<Unverified view={view}>
					{t("personal-data.terms.unverified")}
				</Unverified>
			)}
			<DataTable
				id="lama-simpan"
				caption={t("personal-data.terms")}
				hideCaption
				wide
				rows={rules}
				columns={[
					{
						key: "kind",
						label: t("personal-data.terms.kind"),
						cell: ({ kind }) => say(kind, lang),
					},
					{
						key: "does",
						label: t("personal-data.terms.does"),
						cell: ({ does }) => (
							<Tag shape={shapes[does]}>{t(`personal-data.fate.${does}`)}</Tag>
						),
					},
					{
						key: "after",
						label: t("personal-data.terms.after"),
						cell: (rule) => afterInWords(view, rule, keptYears),
					},
					{
						key: "ground",
						label: t("personal-data.terms.ground"),
						cell: ({ ground, law }) => (
							<>
								{t(`personal-data.basis.${ground}`)}
								<br />
								<span class="meta">{law}</span>
							</>
						),
					},
					{
						key: "last",
						label: t("personal-data.terms.last"),
						cell: ({ code }) => {
							const last = carriedOut.get(code);
							if (!last) return "–";
							const day = date(lang, last.on);
							return last.n === null
								? day
								: t("personal-data.terms.last.says", { day, n: last.n });
						},
					},
				]}
			/>
			<p>{t("personal-data.terms.holds")}</p>
		</CitizenLayout>
	);
};

/** "30 hari sejak harinya" */
function afterInWords(
	{ t, lang }: View,
	{ after, from }: RetentionRule,
	keptYears: Settings["keptYears"],
): string {
	const says = say(from, lang);
	return after
		? t("personal-data.terms.after.says", {
				n: termOf(after.term, keptYears),
				unit: after.unit,
				from: says,
			})
		: says;
}
