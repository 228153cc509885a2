// Pictures made in the page: an evening by the sea, as sharp as it is asked for.

export function picture(width: number, height = Math.round((width * 2) / 3)): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const brush = canvas.getContext('2d');
  if (!brush) return '';
  const horizon = height * 0.58;
  const fill = (top: number, bottom: number, ...colors: string[]) => {
    const gradient = brush.createLinearGradient(0, top, 0, bottom);
    for (const [index, color] of colors.entries()) gradient.addColorStop(index / (colors.length - 1), color);
    brush.fillStyle = gradient;
    brush.fillRect(0, top, width, bottom - top);
  };
  fill(0, horizon, '#26385f', '#8a6a8f', '#f0a878');
  fill(horizon, height, '#3d5578', '#16233c');
  brush.fillStyle = '#ffe3b0';
  brush.beginPath();
  brush.arc(width * 0.66, horizon, height * 0.09, Math.PI, 0);
  brush.fill();
  brush.fillStyle = '#101828';
  brush.beginPath();
  brush.moveTo(0, horizon);
  brush.lineTo(width * 0.1, horizon - height * 0.1);
  brush.lineTo(width * 0.3, horizon);
  brush.fill();
  brush.fillRect(width * 0.115, horizon - height * 0.24, width * 0.02, height * 0.16);
  brush.fillStyle = '#fff3c4';
  brush.fillRect(width * 0.113, horizon - height * 0.26, width * 0.024, height * 0.03);
  return canvas.toDataURL('image/png');
}
