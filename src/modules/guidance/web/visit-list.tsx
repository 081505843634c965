import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Origin, originWord, type WholeVisit } from "../index.ts";

interface VisitListProps {
	readonly view: View;
	readonly unit: Pick<Unit, "slug">;
	readonly visits: readonly WholeVisit[];
	/** From what another visit would come; null where the viewer plans none. */
	readonly plans: Origin | null;
	/** Tells several lists of one page apart. */
	readonly within?: string;
}

/** Visits of coaches to a unit, with what their reports recommend, and the way to plan one. */
export const VisitList = (props: VisitListProps) => {
	const { view, unit, visits, plans, within } = props;
	const { t } = view;
	if (visits.length === 0 && plans === null) return null;
	return (
		<Section
			id={within === undefined ? "kunjungan" : `kunjungan-${within}`}
			title={t("guidance.visits")}
		>
			{visits.length > 0 && (
				<List>
					{visits.map((one) => (
						<One view={view} one={one} coach={plans !== null} />
					))}
				</List>
			)}
			{plans && (
				<Row>
					<LinkButton
						kind="outlined"
						href={link(
							view,
							"/bimbingan/:unit/kunjungan",
							{ unit: unit.slug },
							{ asal: originWord(plans) || undefined },
						)}
					>
						{t("guidance.visit.plan")}
					</LinkButton>
				</Row>
			)}
		</Section>
	);
};

const One = ({
	view,
	one: { event, office, report },
	coach,
}: {
	readonly view: View;
	readonly one: WholeVisit;
	readonly coach: boolean;
}) => {
	const address = { unit: office.slug, event: event.id };
	return (
		<ListRow
			name={event.title}
			href={
				coach
					? link(view, "/acara/meja/:unit/:event", address)
					: link(view, "/unit/:unit/acara/:event", address)
			}
			says={
				<>
					<p>
						{fullDate(view.lang, event.on)} · {office.name}
					</p>
					{event.whyCancelled !== null && <p>{event.whyCancelled}</p>}
					{report && (
						<Facts
							facts={[
								{
									term: view.t("guidance.visit.recommendation"),
									is: report.recommendation,
								},
								{
									term: view.t("guidance.visit.addressee"),
									is: report.addressee,
								},
							]}
						/>
					)}
				</>
			}
			end={view.t(`guidance.visit.state.${event.state}`)}
		/>
	);
};
