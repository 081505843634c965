import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Survey } from "../index.ts";

interface SurveysOfUnitProps {
	readonly view: View;
	readonly slug: string;
	/** Those that are open. */
	readonly surveys: readonly Survey[];
	/** Whether other systems told indices of it. */
	readonly hasBrought: boolean;
}

/** On the page of a unit: say how you were served, and read what others said. Nothing where it asks nothing. */
export const SurveysOfUnit = ({
	view,
	slug,
	surveys,
	hasBrought,
}: SurveysOfUnitProps) =>
	surveys.length === 0 && !hasBrought ? null : (
		<Section id="survei" title={view.t("surveys.of-unit")}>
			<List>
				{surveys.map(({ instrument, door }) => (
					<ListRow
						name={say(
							instrumentNamed(instrument)?.title ?? { id: instrument },
							view.lang,
						)}
						href={link(
							view,
							door === "handed"
								? "/survei/:unit/:instrument/hasil"
								: "/survei/:unit/:instrument",
							{ unit: slug, instrument },
						)}
						says={view.t(
							door === "handed"
								? "surveys.of-unit.handed"
								: "surveys.of-unit.says",
						)}
						end={
							door !== "handed" && (
								<a
									href={link(view, "/survei/:unit/:instrument/hasil", {
										unit: slug,
										instrument,
									})}
								>
									{view.t("surveys.of-unit.results")}
								</a>
							)
						}
					/>
				))}
				{surveys.length > 0 && (
					<ListRow
						name={view.t("surveys.unmet.tell.title")}
						href={link(view, "/survei/:unit/tidak-terlayani", { unit: slug })}
						says={view.t("surveys.rate.unmet.says")}
					/>
				)}
				{hasBrought && (
					<ListRow
						name={view.t("surveys.brought.name")}
						href={link(view, "/unit/:slug/survei-lain", { slug })}
						says={view.t("surveys.brought.says")}
					/>
				)}
			</List>
		</Section>
	);
