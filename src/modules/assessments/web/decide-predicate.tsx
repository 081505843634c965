import { Button, Field, Form, Radios, TextArea } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { mayFollow } from "../index.ts";
import { addressOf } from "./address.ts";
import type { DecideCaseProps } from "./decide-case.tsx";
import { PredicateFacts } from "./predicate-facts.tsx";

/** Suspends, revokes or restores; irreversible deeds ask for a reason. */
export const PredicateChangeForm = ({
	view,
	found,
	predicate,
	state,
	once,
}: DecideCaseProps) => {
	if (!predicate) return null;
	const { t } = view;
	const next = mayFollow(predicate.status);
	return (
		<Section id="predikat" title={t("assessments.decide-change")}>
			<PredicateFacts
				view={view}
				instrument={found.instrument}
				predicate={predicate}
			/>
			{next.length === 0 ? (
				<p>{t("assessments.decide-change-never")}</p>
			) : (
				<Form
					view={view}
					action={link(
						view,
						"/keputusan/:unit/:instrument/:year/predikat",
						addressOf(found),
					)}
					once={once}
				>
					<Radios
						view={view}
						state={state}
						name="status"
						label={t("assessments.decide-change-to")}
						options={next.map((status) => ({
							value: status,
							label: t(`assessments.decide-change-${status}`),
							says: t(`assessments.decide-change-${status}-says`),
						}))}
					/>
					<TextArea
						view={view}
						state={state}
						name="sebab"
						label={t("assessments.decide-change-why")}
						hint={t("assessments.decide-change-why-hint")}
						rows={3}
					/>
					<Field
						view={view}
						state={state}
						name="dasar_perubahan"
						label={t("assessments.decide-change-basis")}
						hint={t("assessments.decide-change-basis-hint")}
						autocomplete="off"
					/>
					<p>
						<Button kind="danger">{t("assessments.decide-change-do")}</Button>
					</p>
				</Form>
			)}
		</Section>
	);
};
