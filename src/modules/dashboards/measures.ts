import type { MeasureCode, Read } from "./measure.ts";
import { assessmentsOf } from "./read/assessments.ts";
import { complaintsInTime } from "./read/complaints.ts";
import { officesManaged } from "./read/facilities.ts";
import { consultationsAnswered } from "./read/participation.ts";
import { requestsInTime } from "./read/requests.ts";
import { surveyIndex } from "./read/surveys.ts";

/** How each measure is read: by what its module tells everybody, and nothing else. */
export const readers: Readonly<Record<MeasureCode, Read>> = {
	p2ham: assessmentsOf("p2ham"),
	kkpham: assessmentsOf("kkpham"),
	survei: surveyIndex,
	pengaduan: complaintsInTime,
	permohonan: requestsInTime,
	fasilitas: officesManaged,
	partisipasi: consultationsAnswered,
};
