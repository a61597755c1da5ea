import arrowClockwise from '@phosphor-icons/core/assets/bold/arrow-clockwise-bold.svg?raw';
import arrowLeft from '@phosphor-icons/core/assets/bold/arrow-left-bold.svg?raw';
import arrowRight from '@phosphor-icons/core/assets/bold/arrow-right-bold.svg?raw';
import bell from '@phosphor-icons/core/assets/bold/bell-bold.svg?raw';
import cards from '@phosphor-icons/core/assets/bold/cards-bold.svg?raw';
import chatCircle from '@phosphor-icons/core/assets/bold/chat-circle-bold.svg?raw';
import check from '@phosphor-icons/core/assets/bold/check-bold.svg?raw';
import checkCircle from '@phosphor-icons/core/assets/bold/check-circle-bold.svg?raw';
import clock from '@phosphor-icons/core/assets/bold/clock-bold.svg?raw';
import cloudArrowUp from '@phosphor-icons/core/assets/bold/cloud-arrow-up-bold.svg?raw';
import coffee from '@phosphor-icons/core/assets/bold/coffee-bold.svg?raw';
import deviceMobile from '@phosphor-icons/core/assets/bold/device-mobile-bold.svg?raw';
import door from '@phosphor-icons/core/assets/bold/door-bold.svg?raw';
import doorOpen from '@phosphor-icons/core/assets/bold/door-open-bold.svg?raw';
import dotsThree from '@phosphor-icons/core/assets/bold/dots-three-bold.svg?raw';
import downloadSimple from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import envelopeSimple from '@phosphor-icons/core/assets/bold/envelope-simple-bold.svg?raw';
import eye from '@phosphor-icons/core/assets/bold/eye-bold.svg?raw';
import flame from '@phosphor-icons/core/assets/bold/flame-bold.svg?raw';
import gearSix from '@phosphor-icons/core/assets/bold/gear-six-bold.svg?raw';
import globeHemisphereWest from '@phosphor-icons/core/assets/bold/globe-hemisphere-west-bold.svg?raw';
import handTap from '@phosphor-icons/core/assets/bold/hand-tap-bold.svg?raw';
import handshake from '@phosphor-icons/core/assets/bold/handshake-bold.svg?raw';
import house from '@phosphor-icons/core/assets/bold/house-bold.svg?raw';
import info from '@phosphor-icons/core/assets/bold/info-bold.svg?raw';
import keyboard from '@phosphor-icons/core/assets/bold/keyboard-bold.svg?raw';
import lightbulb from '@phosphor-icons/core/assets/bold/lightbulb-bold.svg?raw';
import key from '@phosphor-icons/core/assets/bold/key-bold.svg?raw';
import listChecks from '@phosphor-icons/core/assets/bold/list-checks-bold.svg?raw';
import lockSimple from '@phosphor-icons/core/assets/bold/lock-simple-bold.svg?raw';
import magnifyingGlass from '@phosphor-icons/core/assets/bold/magnifying-glass-bold.svg?raw';
import mapTrifold from '@phosphor-icons/core/assets/bold/map-trifold-bold.svg?raw';
import medal from '@phosphor-icons/core/assets/bold/medal-bold.svg?raw';
import megaphoneSimple from '@phosphor-icons/core/assets/bold/megaphone-simple-bold.svg?raw';
import paperPlane from '@phosphor-icons/core/assets/bold/paper-plane-bold.svg?raw';
import paperPlaneTilt from '@phosphor-icons/core/assets/bold/paper-plane-tilt-bold.svg?raw';
import phoneCall from '@phosphor-icons/core/assets/bold/phone-call-bold.svg?raw';
import play from '@phosphor-icons/core/assets/bold/play-bold.svg?raw';
import printer from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';
import prohibit from '@phosphor-icons/core/assets/bold/prohibit-bold.svg?raw';
import pushPinSimple from '@phosphor-icons/core/assets/bold/push-pin-simple-bold.svg?raw';
import question from '@phosphor-icons/core/assets/bold/question-bold.svg?raw';
import scroll from '@phosphor-icons/core/assets/bold/scroll-bold.svg?raw';
import sealCheck from '@phosphor-icons/core/assets/bold/seal-check-bold.svg?raw';
import sealQuestion from '@phosphor-icons/core/assets/bold/seal-question-bold.svg?raw';
import shareFat from '@phosphor-icons/core/assets/bold/share-fat-bold.svg?raw';
import signOut from '@phosphor-icons/core/assets/bold/sign-out-bold.svg?raw';
import smiley from '@phosphor-icons/core/assets/bold/smiley-bold.svg?raw';
import sparkle from '@phosphor-icons/core/assets/bold/sparkle-bold.svg?raw';
import speakerHigh from '@phosphor-icons/core/assets/bold/speaker-high-bold.svg?raw';
import speakerSlash from '@phosphor-icons/core/assets/bold/speaker-slash-bold.svg?raw';
import stamp from '@phosphor-icons/core/assets/bold/stamp-bold.svg?raw';
import star from '@phosphor-icons/core/assets/bold/star-bold.svg?raw';
import sunHorizon from '@phosphor-icons/core/assets/bold/sun-horizon-bold.svg?raw';
import textAa from '@phosphor-icons/core/assets/bold/text-aa-bold.svg?raw';
import thumbsUp from '@phosphor-icons/core/assets/bold/thumbs-up-bold.svg?raw';
import translate from '@phosphor-icons/core/assets/bold/translate-bold.svg?raw';
import trash from '@phosphor-icons/core/assets/bold/trash-bold.svg?raw';
import userCircle from '@phosphor-icons/core/assets/bold/user-circle-bold.svg?raw';
import usersThree from '@phosphor-icons/core/assets/bold/users-three-bold.svg?raw';
import warningDiamond from '@phosphor-icons/core/assets/bold/warning-diamond-bold.svg?raw';
import wifiSlash from '@phosphor-icons/core/assets/bold/wifi-slash-bold.svg?raw';
import x from '@phosphor-icons/core/assets/bold/x-bold.svg?raw';

// One import an icon: only what is used ends up in the bundle.
const DRAWINGS = {
  'arrow-clockwise': arrowClockwise,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  bell,
  cards,
  'chat-circle': chatCircle,
  check,
  'check-circle': checkCircle,
  clock,
  'cloud-arrow-up': cloudArrowUp,
  coffee,
  'device-mobile': deviceMobile,
  door,
  'door-open': doorOpen,
  'dots-three': dotsThree,
  'download-simple': downloadSimple,
  'envelope-simple': envelopeSimple,
  eye,
  flame,
  'gear-six': gearSix,
  'globe-hemisphere-west': globeHemisphereWest,
  'hand-tap': handTap,
  handshake,
  house,
  info,
  keyboard,
  lightbulb,
  key,
  'list-checks': listChecks,
  'lock-simple': lockSimple,
  'magnifying-glass': magnifyingGlass,
  'map-trifold': mapTrifold,
  medal,
  'megaphone-simple': megaphoneSimple,
  'paper-plane': paperPlane,
  'paper-plane-tilt': paperPlaneTilt,
  'phone-call': phoneCall,
  play,
  printer,
  prohibit,
  'push-pin-simple': pushPinSimple,
  question,
  scroll,
  'seal-check': sealCheck,
  'seal-question': sealQuestion,
  'share-fat': shareFat,
  'sign-out': signOut,
  smiley,
  sparkle,
  'speaker-high': speakerHigh,
  'speaker-slash': speakerSlash,
  stamp,
  star,
  'sun-horizon': sunHorizon,
  'text-aa': textAa,
  'thumbs-up': thumbsUp,
  translate,
  trash,
  'user-circle': userCircle,
  'users-three': usersThree,
  'warning-diamond': warningDiamond,
  'wifi-slash': wifiSlash,
  x,
};
export type IconName = keyof typeof DRAWINGS;

const drawn = (svg: string): string => svg.replace('<svg ', '<svg width="1em" height="1em" aria-hidden="true" focusable="false" ');

/** A drawing of the icon set that only some pages need: they import its file themselves, with `?raw`. */
export const Drawing = ({ svg }: { svg: string }) => (
  // The markup is Phosphor's own file, built in; nothing from outside comes here.
  <span class="ico" aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawn(svg) }} />
);

/** A small drawing beside a word; never the only bearer of a meaning. */
export const Icon = ({ name }: { name: IconName }) => <Drawing svg={DRAWINGS[name]} />;
