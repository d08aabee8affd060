/** Consents to treatment, imaging, recording and research. */
import type { Draft } from './shape';

export const consents: readonly Draft[] = [
  {
    name: 'a general consent of a hospital',
    kind: 'treatment-consent',
    text: `CONDITIONS OF ADMISSION AND CONSENT TO TREATMENT

I consent to the examination, treatment and procedures that my physicians consider necessary. No guarantee has been made to me about the outcome.

I assign my insurance benefits to the hospital and understand that I am financially responsible for what my plan does not pay.

I have received the Notice of Privacy Practices and know that it tells how my information may be used and disclosed.

Patient signature ______________________`,
  },
  {
    name: 'a telehealth consent',
    kind: 'treatment-consent',
    text: `Telehealth Informed Consent

I understand that telehealth means that my provider and I see each other by video. I understand the risks, benefits and alternatives, among them that the connection may fail. I agree to be treated in this way and may stop at any time without losing later care.`,
  },
  {
    name: 'a packet of consent and notice',
    kind: 'treatment-consent',
    text: `Welcome to Cedar Hollow Counseling

INFORMED CONSENT FOR THERAPY

I agree to take part in psychotherapy with my therapist. I understand the risks and benefits of counseling. I understand the limits of confidentiality, such as child abuse or harm to others. I agree to pay the full session fee when I cancel late. I consent to treatment.

PRIVACY PRACTICES

This notice describes how medical information about you may be used and disclosed and how you can get access to this information. We are required by law to maintain the privacy of your protected health information. You may ask for an accounting of disclosures.

I have read all of the above. Signature ______________`,
  },
  {
    name: 'a consent for an MRI with contrast',
    kind: 'imaging-consent',
    text: `Consent for MRI with Contrast

My doctor has asked for a magnetic resonance scan. I have told the technologist about any pacemaker, implant or pregnancy. I understand that gadolinium contrast may be injected and that reactions are rare. I consent to the scan and to the storage of my images in the archive of the imaging center.`,
  },
  {
    name: 'a photo release of a skin clinic',
    kind: 'imaging-consent',
    text: `Photography Consent

I agree that photographs and videos may be taken of my skin before and after each visit. The clinic may use these images in my chart and, if I tick the box below, may publish my images on its website. I can withdraw this consent in writing.`,
  },
  {
    name: 'a consent to an AI scribe',
    kind: 'scribe-consent',
    text: `Consent to the Use of an AI Scribe

Your clinician would like to use software that listens to the conversation during your visit, transcribes it and drafts the clinical note. I understand that the audio recording is deleted once the note is signed and that I may decline.`,
  },
  {
    name: 'a consent to ambient documentation without those words in its title',
    kind: 'scribe-consent',
    text: `Patient consent

We use an ambient tool that records the conversation of your appointment and turns it into a draft note. The transcript is checked by your clinician. By signing I agree that my visit may be recorded and transcribed by the scribe. I may ask for the recording to stop.`,
  },
  {
    name: 'a consent to a study',
    kind: 'research-consent',
    text: `University of North Bay
Consent to Take Part in a Research Study

Study title: Sleep and memory after concussion
Principal investigator: Ana Ruiz, MD

You are being asked to take part in a research study. Taking part is voluntary and you may withdraw at any time. The study team will keep your samples for future research. This study was approved by the Institutional Review Board.`,
  },
  {
    name: 'a research authorization inside a study consent',
    kind: 'research-consent',
    text: `Informed Consent and HIPAA Authorization

You are invited to join a clinical trial of a new inhaler. The sponsor pays for this study.

If you sign, you authorize the study doctor to use and disclose your health information to the sponsor. This authorization does not expire. You may revoke the authorization, but then you cannot stay in the study. Your participation is voluntary. Ask the research team if you have questions.`,
  },
  {
    name: 'an information sheet',
    kind: 'research-consent',
    text: `PARTICIPANT INFORMATION SHEET

We would like to invite you to take part in our project on chatbots in primary care. You do not have to take part. You can stop at any time without giving a reason. The project has been approved by the ethics committee. Researchers from the university will interview you once.`,
  },
  {
    name: 'a consent to a genetic test',
    kind: 'treatment-consent',
    text: `Consent for Genetic Testing

My doctor has recommended a test of my genes to find out why my heart muscle is weak. I understand the benefits and the risks of the test, among them that it may show something about my relatives. I consent to the test and to the drawing of my blood. My sample will be destroyed when the result is known.`,
  },
  {
    name: 'a consent to artificial intelligence that reads images',
    kind: 'imaging-consent',
    text: `Consent to the Use of AI in Reading My Mammogram

Your mammogram can be read by software in addition to the radiologist. I understand that the software may mark areas on my images. I agree that my images are sent to the vendor of the software. I may decline and will still receive my mammogram.`,
  },
  {
    name: 'a consent to dental treatment with X-rays in it',
    kind: 'treatment-consent',
    text: `Informed Consent for Dental Treatment

I consent to the examination, cleaning and fillings that my dentist recommends, and to X-rays when they are needed. I understand the risks of the local anesthesia and the alternatives to treatment. No guarantee has been given. I am financially responsible for what my insurance does not pay.`,
  },
  {
    name: 'a consent to record sessions for supervision',
    kind: 'scribe-consent',
    text: `Consent to Audio Recording of Sessions

I agree that my therapist may record our sessions. The recordings are heard only by the supervisor and erased after two weeks. I can ask for the recording to be stopped at any time without effect on my therapy.`,
  },
  {
    name: 'a biobank consent',
    kind: 'research-consent',
    text: `Lakeland Biobank: Permission to Store Blood and Information

We invite you to join the biobank. Researchers will use your samples and health information in future studies. Joining is voluntary, and you can withdraw at any time. The biobank was approved by the ethics committee. There is no benefit to you.`,
  },
  {
    name: 'a survey consent without a title',
    kind: 'research-consent',
    text: `You are being invited to take part in a study about loneliness after retirement, led by Dr. Priya Nair. The survey takes ten minutes. Participation is voluntary and you may stop at any time. Your answers are anonymous. By clicking "next" you agree to take part in this study.`,
  },
  {
    name: 'an assent of a child',
    kind: 'research-consent',
    text: `Assent to Take Part in a Study (ages 7 to 12)

We are doing a study to learn how children sleep. You do not have to be in the study. If you say yes, you will wear a watch for a week. You can stop whenever you want. Ask the study doctor if something is not clear.`,
  },
];
