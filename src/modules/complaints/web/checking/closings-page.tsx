import { emptyForm } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type DrawnClosing,
	type FoundLately,
	findings,
	mostToCheck,
} from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";

interface ClosingsPageProps {
	readonly view: View;
	readonly waiting: readonly DrawnClosing[];
	readonly found: FoundLately;
	/** Of a hundred closings so many are drawn. */
	readonly percent: number;
	/** So many were drawn, and nobody looked so far. */
	readonly unseen: number;
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
	unseen,
	units,
}: ClosingsPageProps) => {
	const { t, lang } = view;
	const n = findings.reduce((sum, finding) => sum + found[finding], 0);
	return (
		<DeskLayout
			view={view}
			title={t("complaints.sampled.list")}
			lead={t("complaints.sampled.lead", { percent })}
			state={emptyForm}
		>
			{waiting.length >= mostToCheck && (
				<p>{t("complaints.sampled.most", { n: mostToCheck })}</p>
			)}
			{waiting.length === 0 ? (
				<EmptyState title={t("complaints.sampled.none")}>
					{t("complaints.sampled.none.says")}
				</EmptyState>
			) : (
				<List>
					{waiting.map(({ unitId, id, ref, drawnOn }) => (
						<ListRow
							name={ref}
							href={link(view, "/pengaduan/meja/:unit/:id", {
								unit: units.get(unitId)?.slug ?? "",
								id,
							})}
							says={t("complaints.sampled.drawn", {
								unit: units.get(unitId)?.name ?? "",
								day: date(lang, drawnOn),
							})}
						/>
					))}
				</List>
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
				{unseen > 0 && <p>{t("complaints.sampled.unseen", { n: unseen })}</p>}
				<Meta>{t("complaints.sampled.caveat")}</Meta>
			</Section>
		</DeskLayout>
	);
};
