import { emptyForm } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type ClosingsPage as ClosingsWaiting,
	type FoundLately,
	findings,
} from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";

interface ClosingsPageProps {
	readonly view: View;
	readonly waiting: ClosingsWaiting;
	readonly found: FoundLately;
	/** Of a hundred closings so many are drawn. */
	readonly percent: number;
	/** So many days there are for the look. */
	readonly days: number;
	/** So many were drawn, and nobody looked so far. */
	readonly unseen: number;
	/** So many nobody looked at until their last day. */
	readonly lapsed: number;
	readonly units: ReadonlyMap<
		string,
		{ readonly slug: string; readonly name: string }
	>;
}

/** Closings that chance drew, the one that waits longest first, and what was found of others. */
export const ClosingsPage = ({
	view,
	waiting,
	found,
	percent,
	days,
	unseen,
	lapsed,
	units,
}: ClosingsPageProps) => {
	const { t, lang } = view;
	const n = findings.reduce((sum, finding) => sum + found[finding], 0);
	return (
		<DeskLayout
			view={view}
			title={t("complaints.sampled.list")}
			lead={
				percent === 0
					? t("complaints.sampled.off")
					: t("complaints.sampled.lead", { percent, days })
			}
			state={emptyForm}
		>
			{waiting.total === 0 ? (
				<EmptyState title={t("complaints.sampled.none")}>
					{t("complaints.sampled.none.says")}
				</EmptyState>
			) : (
				<>
					<p>{t("complaints.sampled.total", { n: waiting.total })}</p>
					<List>
						{waiting.closings.map(({ unitId, id, ref, drawnOn, dueOn }) => (
							<ListRow
								name={ref}
								href={link(view, "/pengaduan/meja/:unit/:id", {
									unit: units.get(unitId)?.slug ?? "",
									id,
								})}
								says={t("complaints.sampled.drawn", {
									unit: units.get(unitId)?.name ?? "",
									day: date(lang, drawnOn),
									due: date(lang, dueOn),
								})}
							/>
						))}
					</List>
					<Pager view={view} now={waiting.page} last={waiting.pages} />
				</>
			)}
			<Section id="temuan" title={t("complaints.sampled.lately")}>
				{n === 0 ? (
					<p>{t("complaints.sampled.lately.none")}</p>
				) : (
					<>
						<p>
							{t("complaints.sampled.lately.says", { n, true: found.true })}
						</p>
						<Facts
							facts={findings.map((finding) => ({
								term: t(`complaints.sampled.${finding}`),
								is: String(found[finding]),
							}))}
						/>
					</>
				)}
				{lapsed > 0 && (
					<p>{t("complaints.sampled.lapsed-lately", { n: lapsed })}</p>
				)}
				{unseen > 0 && <p>{t("complaints.sampled.unseen", { n: unseen })}</p>}
				<Meta>{t("complaints.sampled.caveat")}</Meta>
			</Section>
		</DeskLayout>
	);
};
