import type { Said } from "#kernel/text.ts";

/**
 * Words to begin with. What a pledge says (the ability to keep the standard, betterment, and what follows where it is not
 * kept) is after PermenPANRB 15/2014, not compared with the printed regulation; the wording is ours. The services are not
 * named in it: they are printed below it, each as it stands, so that words and list can never differ.
 */
export const suggestedText = (unit: { readonly name: string }): Said => ({
	id: `Kami, ${unit.name}, sanggup melayani setiap orang sesuai dengan standar pelayanan yang tertulis di bawah ini, tanpa membeda-bedakan, dan terus memperbaikinya.\n\nBila kami tidak menepatinya, kami menerima pengaduan Anda, memperbaiki yang keliru, dan bersedia menerima sanksi serta memberikan kompensasi sesuai dengan peraturan perundang-undangan.`,
	en: `We, ${unit.name}, are able to serve everybody by the service standard that is written below, without discrimination, and keep improving it.\n\nWhere we do not keep this promise, we take your complaint, mend what went wrong, and accept sanctions and compensation as the law provides.`,
});
