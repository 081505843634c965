import { takesAppointments } from "#appointments";
import { AppointmentsOfUnit } from "#appointments/web";
import { ResultsOfUnit, resultsOfUnit } from "#assessments/web";
import {
	facilitiesOf,
	mayPublish,
	pledgesOf,
	servicesOf,
	sumOfUnit,
} from "#catalogue";
import {
	FacilitiesOfUnit,
	PledgeOfUnit,
	PrinciplesOfUnit,
	ServicesOfUnit,
} from "#catalogue/web";
import { ComplaintFiguresLink, TellOffice } from "#complaints/web";
import { DoneByOffice } from "#outcomes/web";
import { partnersOfUnit } from "#partners";
import { PartnersOfUnit } from "#partners/web";
import type { Context } from "#platform/context.ts";
import { hasBrought, isOpen, surveysOf } from "#surveys";
import { SurveysOfUnit } from "#surveys/web";
import { dayOf } from "#territory";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";

/** What higher modules have to say of a unit, for its page: results first, then services and surveys. */
export async function besideUnit(
	cx: Context,
	view: View,
	unitId: string,
): Promise<Content> {
	const results = await resultsOfUnit(cx, unitId);
	const services = await servicesOf(cx, unitId);
	const today = dayOf(cx.now);
	const surveys = (await surveysOf(cx, unitId)).filter((each) =>
		isOpen(each, today),
	);
	const unit = await unitById(cx, unitId);
	const facilities = await facilitiesOf(cx, [unitId]);
	const slug = unit?.slug ?? "";
	const takes = await takesAppointments(cx, unitId);
	return (
		<>
			<ResultsOfUnit view={view} results={results} />
			<ServicesOfUnit
				view={view}
				unit={slug}
				services={services}
				mayEdit={
					unit?.closedOn === null &&
					mayPublish(cx.actor, { unitId, province: unit.province.code }).may
				}
			/>
			{unit?.closedOn === null && (
				<>
					<PledgeOfUnit
						view={view}
						unit={slug}
						pledges={await pledgesOf(cx, unitId)}
					/>
					<FacilitiesOfUnit view={view} unit={slug} facilities={facilities} />
					<PrinciplesOfUnit
						view={view}
						unit={slug}
						sums={sumOfUnit(services, facilities, today)}
						assessed={results.length > 0}
					/>
				</>
			)}
			{unit?.closedOn === null && takes && (
				<AppointmentsOfUnit view={view} unit={slug} />
			)}
			<PartnersOfUnit
				view={view}
				unit={slug}
				listed={await partnersOfUnit(cx, unitId)}
			/>
			<SurveysOfUnit
				view={view}
				slug={slug}
				surveys={surveys}
				hasBrought={await hasBrought(cx, unitId)}
			/>
			{unit?.closedOn === null && <TellOffice view={view} unit={slug} />}
			<ComplaintFiguresLink view={view} unit={slug} />
			<DoneByOffice view={view} unit={slug} />
		</>
	);
}
