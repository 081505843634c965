import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Pledge } from "../../index.ts";
import {
	type May,
	type Office,
	OlderPledges,
	PledgeCrumbs,
} from "./pledge-page.tsx";

interface NoPledgePageProps {
	readonly view: View;
	readonly unit: Office;
	/** Those that held once, the newest first. */
	readonly older: readonly Pledge[];
	readonly making: Pledge | null;
	readonly may: May;
}

/** An office that has published no pledge, or took its last one back: what that means, and what one can do. */
export const NoPledgePage = (props: NoPledgePageProps) => {
	const { view, unit, older } = props;
	const { t, lang } = view;
	const title = t("catalogue.pledge.none.title", { unit: unit.name });
	const [last] = older;
	return (
		<CitizenLayout view={view} title={title}>
			<PageHead
				above={<PledgeCrumbs view={view} unit={unit} />}
				title={title}
				lead={t("catalogue.pledge.lead")}
			/>
			{last?.state === "withdrawn" && last.endedOn && (
				<Notice
					kind="warn"
					title={t("catalogue.pledge.withdrawn", {
						day: date(lang, last.endedOn),
					})}
				>
					{last.why}
				</Notice>
			)}
			<EmptyState
				title={t("catalogue.pledge.none")}
				next={
					<a href={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}>
						{t("catalogue.pledge.none.tell")}
					</a>
				}
			>
				{t("catalogue.pledge.none.says")}
			</EmptyState>
			<DrawUp {...props} />
			{older.length > 0 && (
				<OlderPledges view={view} unit={unit} older={older} />
			)}
		</CitizenLayout>
	);
};

const DrawUp = ({ view, unit, making, may }: NoPledgePageProps) =>
	!may.draft ? null : (
		<p>
			<LinkButton
				href={
					making
						? link(view, "/unit/:unit/maklumat/:number", {
								unit: unit.slug,
								number: String(making.number),
							})
						: link(view, "/unit/:unit/maklumat/rancangan", { unit: unit.slug })
				}
			>
				{view.t(
					making
						? `catalogue.pledge.making.${making.state === "signed" ? "signed" : "draft"}`
						: "catalogue.pledge.draw-up",
				)}
			</LinkButton>
		</p>
	);
