/**
 * What is wrong with this version of Node, if anything; the range is that of `engines` in package.json.
 * @param {string} version such as `20.11.0`
 */
export function complaintAbout(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isTooOld = major < 20 || (major === 20 && minor < 11);
  if (!isTooOld && major < 25) return undefined;
  const fault = isTooOld ? 'old' : 'new';
  return `Node ${version} is too ${fault}: this project needs 20.11 up to 24. See https://nodejs.org/`;
}
